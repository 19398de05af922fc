using Amazon.Runtime;

namespace Amazon.SageMaker.Model;

/// <summary>Output of ListEndpoints.</summary>
public class ListEndpointsResponse : AmazonWebServiceResponse
{
    public List<EndpointSummary> Endpoints { get; set; }

    public string NextToken { get; set; }
}
