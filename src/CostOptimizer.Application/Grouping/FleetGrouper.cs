using CostOptimizer.Application.Inventory;
using CostOptimizer.Application.Metrics;
using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Application.Grouping;

/// <summary>
/// Makes fleets of a partition's instances. The first rule that matches an instance wins: explicit rule, fleet tag,
/// SageMaker variant, EKS node group, ECS cluster, Auto Scaling group, else name prefix and type. Instances without
/// an accelerator need one of the first three: a web server is nobody's inference fleet.
/// </summary>
public sealed class FleetGrouper(GroupingOptions options, HardwareCatalogue catalogue)
{
    private static readonly string[] NodeGroupTags = ["eks:nodegroup-name", "alpha.eksctl.io/nodegroup-name"];

    private static readonly string[] EcsClusterTags = ["aws:ecs:clusterName", "aws:ecs:cluster-name"];

    /// <returns>Fleets ordered by id. Two rules that give one name make one fleet: a name is what people act on. Stopped instances count only where nothing of the fleet runs.</returns>
    public IReadOnlyList<FleetGroup> Group(PartitionInventory inventory)
    {
        var variants = inventory.EndpointVariants
            .SelectMany(variant => variant.InstanceIds.Select(id => (Id: id, Variant: variant)))
            .ToDictionary(pair => pair.Id, pair => pair.Variant, StringComparer.Ordinal);
        var groups = inventory.AutoScalingGroups.ToDictionary(group => group.Name, StringComparer.Ordinal);

        return [.. inventory.Instances
            .Select(instance => (Instance: instance, Key: KeyOf(instance, variants)))
            .Where(pair => pair.Key is not null)
            .GroupBy(pair => pair.Key!.Value.Name, StringComparer.Ordinal)
            .Select(group => Make(
                inventory,
                (group.Min(pair => pair.Key!.Value.Grouping), group.Key),
                [.. group.Select(pair => pair.Instance)],
                variants,
                groups))
            .OrderBy(group => group.Target.Fleet.Id)];
    }

    private (FleetGrouping Grouping, string Name)? KeyOf(Instance instance, Dictionary<string, EndpointVariant> variants)
    {
        foreach (var rule in options.Rules)
        {
            if (instance.Tags.TryGetValue(rule.TagKey, out var value) && value == rule.TagValue)
            {
                return (FleetGrouping.ConfiguredRule, rule.Fleet);
            }
        }

        if (Tag(instance, options.FleetTag) is { } fleet)
        {
            return (FleetGrouping.Tag, fleet);
        }

        if (variants.TryGetValue(instance.Id, out var variant))
        {
            return (FleetGrouping.SageMakerVariant, $"{variant.Endpoint}/{variant.Variant}");
        }

        // An unknown type may well have an accelerator: it becomes a fleet, and its analysis says what is unknown.
        return catalogue.Type(instance.TypeName) is { Kind: AcceleratorKind.Cpu } ? null : ByPlacement(instance);
    }

    private static (FleetGrouping Grouping, string Name) ByPlacement(Instance instance)
    {
        if (NodeGroupTags.Select(tag => Tag(instance, tag)).FirstOrDefault(value => value is not null) is { } nodeGroup)
        {
            var cluster = Tag(instance, "eks:cluster-name");
            return (FleetGrouping.EksNodeGroup, cluster is null ? nodeGroup : $"{cluster}/{nodeGroup}");
        }

        if (EcsClusterTags.Select(tag => Tag(instance, tag)).FirstOrDefault(value => value is not null) is { } ecsCluster)
        {
            return (FleetGrouping.EcsCluster, ecsCluster);
        }

        if (instance.AutoScalingGroup is { } group)
        {
            return (FleetGrouping.AutoScalingGroup, group);
        }

        var prefix = (Tag(instance, "Name") ?? "").TrimEnd("0123456789-_. ".ToCharArray());
        return (FleetGrouping.NameAndType, prefix.Length == 0 ? instance.TypeName : $"{prefix} ({instance.TypeName})");
    }

    private FleetGroup Make(
        PartitionInventory inventory,
        (FleetGrouping Grouping, string Name) key,
        IReadOnlyList<Instance> members,
        Dictionary<string, EndpointVariant> variants,
        Dictionary<string, AutoScalingGroup> groups)
    {
        var running = members.Where(instance => instance.IsRunning).ToList();
        IReadOnlyList<Instance> instances = [.. (running.Count > 0 ? running : members).OrderBy(instance => instance.Id, StringComparer.Ordinal)];
        var declared = WorkloadTags.Read(MergedTags(instances), options.WorkloadTagPrefix, options.FleetTag);
        var scaling = instances
            .Select(instance => instance.AutoScalingGroup)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Select(name => groups.GetValueOrDefault(name))
            .OfType<AutoScalingGroup>()
            .ToList();
        var types = instances
            .GroupBy(instance => instance.TypeName, StringComparer.Ordinal)
            .OrderByDescending(type => type.Count())
            .ThenBy(type => type.Key, StringComparer.Ordinal)
            .Select(type => type.Key)
            .ToList();
        var (account, region) = (inventory.Partition.Account, inventory.Partition.Region);
        var fleet = new Fleet(
            FleetId.Of(account.Id, region, key.Name),
            key.Name,
            account.Id,
            region,
            instances[0].Service,
            key.Grouping,
            types[0],
            types[1..],
            instances,
            declared.Workload,
            declared.Slo,
            declared.MinimumZones,
            declared.IsAutoscaled ?? scaling.Exists(group => group.MaxSize > group.MinSize));
        var target = new FleetTarget(
            fleet,
            catalogue.Type(fleet.TypeName),
            TargetGroups(declared, scaling),
            variants.GetValueOrDefault(instances[0].Id));
        return new FleetGroup(target, declared.Faults);
    }

    private static IReadOnlyList<string> TargetGroups(DeclaredWorkload declared, IEnumerable<AutoScalingGroup> scaling) =>
        declared.TargetGroup is { } named
            ? [named]
            : [.. scaling.SelectMany(group => group.TargetGroups).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Where instances disagree, the value that most of them carry wins; ties go to the first in ordinal order.</summary>
    private Dictionary<string, string> MergedTags(IReadOnlyList<Instance> instances) =>
        instances
            .SelectMany(instance => instance.Tags)
            .Where(tag => tag.Key.StartsWith(options.WorkloadTagPrefix, StringComparison.Ordinal))
            .GroupBy(tag => tag.Key, StringComparer.Ordinal)
            .ToDictionary(
                tag => tag.Key,
                tag => tag.GroupBy(pair => pair.Value, StringComparer.Ordinal)
                    .OrderByDescending(value => value.Count())
                    .ThenBy(value => value.Key, StringComparer.Ordinal)
                    .First().Key,
                StringComparer.Ordinal);

    private static string? Tag(Instance instance, string key) =>
        instance.Tags.TryGetValue(key, out var value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
}
