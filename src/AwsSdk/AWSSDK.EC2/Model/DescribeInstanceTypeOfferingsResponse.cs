using Amazon.Runtime;
using AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>Output of DescribeInstanceTypeOfferings.</summary>
public class DescribeInstanceTypeOfferingsResponse : AmazonWebServiceResponse
{
    [WireName("instanceTypeOfferingSet")]
    public List<InstanceTypeOffering> InstanceTypeOfferings { get; set; }

    public string NextToken { get; set; }
}
