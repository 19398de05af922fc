using AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>Input of DescribeSpotPriceHistory.</summary>
public class DescribeSpotPriceHistoryRequest : AmazonEC2Request
{
    public string AvailabilityZone { get; set; }

    public string AvailabilityZoneId { get; set; }

    public DateTime? EndTime { get; set; }

    [WireName("Filter")]
    public List<Filter> Filters { get; set; }

    [WireName("InstanceType")]
    public List<string> InstanceTypes { get; set; }

    /// <summary>1 to 1000.</summary>
    public int? MaxResults { get; set; }

    public string NextToken { get; set; }

    [WireName("ProductDescription")]
    public List<string> ProductDescriptions { get; set; }

    public DateTime? StartTime { get; set; }
}
