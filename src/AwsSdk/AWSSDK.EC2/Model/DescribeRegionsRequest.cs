using AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>Input of DescribeRegions.</summary>
public class DescribeRegionsRequest : AmazonEC2Request
{
    public bool? AllRegions { get; set; }

    [WireName("Filter")]
    public List<Filter> Filters { get; set; }

    [WireName("RegionName")]
    public List<string> RegionNames { get; set; }
}
