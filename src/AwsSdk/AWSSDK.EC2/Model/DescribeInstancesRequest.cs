using AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>Input of DescribeInstances.</summary>
public class DescribeInstancesRequest : AmazonEC2Request
{
    [WireName("Filter")]
    public List<Filter> Filters { get; set; }

    /// <summary>Also instances that AWS services run on the account's behalf.</summary>
    public bool? IncludeManagedResources { get; set; }

    [WireName("InstanceId")]
    public List<string> InstanceIds { get; set; }

    /// <summary>5 to 1000; not together with InstanceIds.</summary>
    public int? MaxResults { get; set; }

    public string NextToken { get; set; }
}
