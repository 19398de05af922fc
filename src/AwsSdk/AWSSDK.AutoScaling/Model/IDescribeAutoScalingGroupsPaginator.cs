using Amazon.Runtime;

namespace Amazon.AutoScaling.Model;

/// <summary>The pages of one DescribeAutoScalingGroups request, or what stands on them.</summary>
public interface IDescribeAutoScalingGroupsPaginator : IPaginator<DescribeAutoScalingGroupsResponse>
{
    IPaginatedEnumerable<DescribeAutoScalingGroupsResponse> Responses { get; }

    IPaginatedEnumerable<AutoScalingGroup> AutoScalingGroups { get; }
}
