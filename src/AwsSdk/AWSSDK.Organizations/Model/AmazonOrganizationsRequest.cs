using Amazon.Runtime;

namespace Amazon.Organizations.Model;

/// <summary>Base of the requests to Organizations.</summary>
public class AmazonOrganizationsRequest : AmazonWebServiceRequest;
