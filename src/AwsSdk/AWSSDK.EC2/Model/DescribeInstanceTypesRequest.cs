using AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>Input of DescribeInstanceTypes.</summary>
public class DescribeInstanceTypesRequest : AmazonEC2Request
{
    [WireName("Filter")]
    public List<Filter> Filters { get; set; }

    public bool? IncludeUnsupportedInRegion { get; set; }

    [WireName("InstanceType")]
    public List<string> InstanceTypes { get; set; }

    /// <summary>5 to 100.</summary>
    public int? MaxResults { get; set; }

    public string NextToken { get; set; }
}
