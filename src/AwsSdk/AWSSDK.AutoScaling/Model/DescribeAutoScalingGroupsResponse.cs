using Amazon.Runtime;

namespace Amazon.AutoScaling.Model;

/// <summary>Output of DescribeAutoScalingGroups.</summary>
public class DescribeAutoScalingGroupsResponse : AmazonWebServiceResponse
{
    public List<AutoScalingGroup> AutoScalingGroups { get; set; }

    public string NextToken { get; set; }
}
