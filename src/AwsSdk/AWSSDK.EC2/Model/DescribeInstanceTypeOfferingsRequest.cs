using AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>Input of DescribeInstanceTypeOfferings.</summary>
public class DescribeInstanceTypeOfferingsRequest : AmazonEC2Request
{
    [WireName("Filter")]
    public List<Filter> Filters { get; set; }

    public LocationType LocationType { get; set; }

    /// <summary>5 to 1000.</summary>
    public int? MaxResults { get; set; }

    public string NextToken { get; set; }
}
