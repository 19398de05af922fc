using Amazon.Runtime;
using AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>Output of DescribeRegions.</summary>
public class DescribeRegionsResponse : AmazonWebServiceResponse
{
    [WireName("regionInfo")]
    public List<Region> Regions { get; set; }
}
