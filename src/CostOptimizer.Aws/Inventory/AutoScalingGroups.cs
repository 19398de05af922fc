using Amazon.AutoScaling.Model;
using CostOptimizer.Aws.Calls;
using CostOptimizer.Aws.Clients;
using Group = Amazon.AutoScaling.Model.AutoScalingGroup;

namespace CostOptimizer.Aws.Inventory;

/// <summary>Lists Auto Scaling groups and the instances in them.</summary>
internal static class AutoScalingGroups
{
    private const string TargetGroup = "targetgroup/";

    public static async Task<IReadOnlyList<Group>> ListAsync(AwsSession session, CancellationToken cancellationToken)
    {
        var groups = new List<Group>();
        var pages = session.PagesAsync(
            AwsServices.AutoScaling,
            "DescribeAutoScalingGroups",
            (s, token, stop) => s.AutoScaling.DescribeAutoScalingGroupsAsync(
                new DescribeAutoScalingGroupsRequest { MaxRecords = 100, NextToken = token }, stop),
            page => page.NextToken,
            cancellationToken);
        await foreach (var page in pages)
        {
            groups.AddRange(page.AutoScalingGroups ?? []);
        }

        return [.. groups.DistinctBy(group => group.AutoScalingGroupName).OrderBy(group => group.AutoScalingGroupName, StringComparer.Ordinal)];
    }

    public static Application.Inventory.AutoScalingGroup Map(Group group) => new(
        group.AutoScalingGroupName,
        group.MinSize ?? 0,
        group.MaxSize ?? 0,
        group.DesiredCapacity ?? 0,
        [.. (group.TargetGroupARNs ?? []).Select(DimensionOf).OfType<string>().Order(StringComparer.Ordinal)]);

    /// <summary>Group by instance id.</summary>
    public static IReadOnlyDictionary<string, string> Members(IEnumerable<Group> groups) =>
        groups.SelectMany(group => (group.Instances ?? []).Select(instance => (instance.InstanceId, group.AutoScalingGroupName)))
            .Where(pair => !string.IsNullOrEmpty(pair.InstanceId))
            .DistinctBy(pair => pair.InstanceId)
            .ToDictionary(pair => pair.InstanceId, pair => pair.AutoScalingGroupName, StringComparer.Ordinal);

    private static string? DimensionOf(string arn) =>
        arn.IndexOf(TargetGroup, StringComparison.Ordinal) is >= 0 and var start ? arn[start..] : null;
}
