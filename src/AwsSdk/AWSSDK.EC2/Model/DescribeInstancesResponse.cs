using Amazon.Runtime;
using AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>Output of DescribeInstances.</summary>
public class DescribeInstancesResponse : AmazonWebServiceResponse
{
    public string NextToken { get; set; }

    [WireName("reservationSet")]
    public List<Reservation> Reservations { get; set; }
}
