using Amazon.Runtime;

namespace Amazon.CloudWatch.Model;

/// <summary>Output of GetMetricData.</summary>
public class GetMetricDataResponse : AmazonWebServiceResponse
{
    public List<MessageData> Messages { get; set; }

    /// <summary>One id may be split across pages.</summary>
    public List<MetricDataResult> MetricDataResults { get; set; }

    public string NextToken { get; set; }
}
