using AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>Input of DescribeReservedInstances. There is no paging.</summary>
public class DescribeReservedInstancesRequest : AmazonEC2Request
{
    [WireName("Filter")]
    public List<Filter> Filters { get; set; }

    public OfferingClassType OfferingClass { get; set; }

    public OfferingTypeValues OfferingType { get; set; }

    [WireName("ReservedInstancesId")]
    public List<string> ReservedInstancesIds { get; set; }
}
