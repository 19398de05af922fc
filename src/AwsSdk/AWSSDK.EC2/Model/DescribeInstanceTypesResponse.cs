using Amazon.Runtime;
using AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>Output of DescribeInstanceTypes.</summary>
public class DescribeInstanceTypesResponse : AmazonWebServiceResponse
{
    [WireName("instanceTypeSet")]
    public List<InstanceTypeInfo> InstanceTypes { get; set; }

    public string NextToken { get; set; }
}
