using Amazon.Runtime;

namespace Amazon.CloudWatch.Model;

/// <summary>Output of ListMetrics.</summary>
public class ListMetricsResponse : AmazonWebServiceResponse
{
    public List<Metric> Metrics { get; set; }

    public string NextToken { get; set; }

    /// <summary>The account of each metric, in the same order.</summary>
    public List<string> OwningAccounts { get; set; }
}
