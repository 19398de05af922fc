using Amazon.Runtime;
using AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>Output of DescribeReservedInstances.</summary>
public class DescribeReservedInstancesResponse : AmazonWebServiceResponse
{
    [WireName("reservedInstancesSet")]
    public List<ReservedInstances> ReservedInstances { get; set; }
}
