using Amazon.Runtime;
using AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>Output of DescribeSpotPriceHistory.</summary>
public class DescribeSpotPriceHistoryResponse : AmazonWebServiceResponse
{
    /// <summary>Empty or missing at the end.</summary>
    public string NextToken { get; set; }

    [WireName("spotPriceHistorySet")]
    public List<SpotPrice> SpotPriceHistory { get; set; }
}
