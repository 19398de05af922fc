using AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>Input of DescribeCapacityReservations.</summary>
public class DescribeCapacityReservationsRequest : AmazonEC2Request
{
    [WireName("CapacityReservationId")]
    public List<string> CapacityReservationIds { get; set; }

    [WireName("Filter")]
    public List<Filter> Filters { get; set; }

    /// <summary>1 to 500.</summary>
    public int? MaxResults { get; set; }

    public string NextToken { get; set; }
}
