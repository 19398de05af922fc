using Amazon.Runtime;

namespace Amazon.EC2.Model;

/// <summary>Base of the requests to EC2.</summary>
public class AmazonEC2Request : AmazonWebServiceRequest;
