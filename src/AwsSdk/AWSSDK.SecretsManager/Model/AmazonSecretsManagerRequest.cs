using Amazon.Runtime;

namespace Amazon.SecretsManager.Model;

/// <summary>Base of the requests to Secrets Manager.</summary>
public class AmazonSecretsManagerRequest : AmazonWebServiceRequest;
