using Amazon.Runtime;
using AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>Output of DescribeCapacityReservations.</summary>
public class DescribeCapacityReservationsResponse : AmazonWebServiceResponse
{
    [WireName("capacityReservationSet")]
    public List<CapacityReservation> CapacityReservations { get; set; }

    public string NextToken { get; set; }
}
