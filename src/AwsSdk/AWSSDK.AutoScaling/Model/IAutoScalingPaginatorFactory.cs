namespace Amazon.AutoScaling.Model;

/// <summary>Listings of Auto Scaling, page after page.</summary>
public interface IAutoScalingPaginatorFactory
{
    /// <summary>Lists groups with their instances.</summary>
    IDescribeAutoScalingGroupsPaginator DescribeAutoScalingGroups(DescribeAutoScalingGroupsRequest request);
}
