using Amazon.EC2.Model;
using CostOptimizer.Application.Estate;
using CostOptimizer.Aws.Calls;
using CostOptimizer.Aws.Clients;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Pricing;
using Ec2Instance = Amazon.EC2.Model.Instance;
using Instance = CostOptimizer.Core.Fleets.Instance;

namespace CostOptimizer.Aws.Inventory;

/// <summary>Lists EC2 instances that run or are stopped; terminated ones linger in the answer for an hour and are dropped.</summary>
internal sealed class Ec2Instances(InstanceHosts hosts, ZoneIds zoneIds)
{
    private const string GroupTag = "aws:autoscaling:groupName";

    private static readonly string[] States = ["pending", "running", "stopping", "stopped"];

    public async Task<IReadOnlyList<Ec2Instance>> ListAsync(
        AwsSession session, EstatePartition partition, List<string> warnings, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, Ec2Instance>(StringComparer.Ordinal);
        var pages = session.PagesAsync(
            AwsServices.Ec2,
            "DescribeInstances",
            (s, token, stop) => s.Ec2.DescribeInstancesAsync(
                new DescribeInstancesRequest
                {
                    MaxResults = 1000,
                    NextToken = token,
                    IncludeManagedResources = true, // Instances that AWS services run here are paid for here.
                    Filters = [new Filter("instance-state-name", [.. States])],
                },
                stop),
            page => page.NextToken,
            cancellationToken);
        await foreach (var page in pages)
        {
            foreach (var instance in (page.Reservations ?? []).SelectMany(reservation => reservation.Instances ?? []))
            {
                if (IsKept(instance) && !found.TryAdd(instance.InstanceId, instance))
                {
                    warnings.Add($"Instance {instance.InstanceId} was listed twice; it is counted once.");
                }
            }
        }

        Remember(partition, found.Values);
        return [.. found.Values.OrderBy(instance => instance.InstanceId, StringComparer.Ordinal)];
    }

    /// <param name="groups">Auto Scaling group by instance id.</param>
    public Instance Map(Ec2Instance instance, EstatePartition partition, IReadOnlyDictionary<string, string> groups, List<string> warnings)
    {
        var tags = (instance.Tags ?? [])
            .Where(tag => tag.Key is not null)
            .DistinctBy(tag => tag.Key)
            .ToDictionary(tag => tag.Key, tag => tag.Value ?? "", StringComparer.Ordinal);
        var zone = instance.Placement?.AvailabilityZone;
        return new Instance(
            instance.InstanceId,
            ComputeService.Ec2,
            partition.Account.Id,
            partition.Region,
            instance.InstanceType?.Value ?? "unknown",
            zone,
            instance.Placement?.AvailabilityZoneId ?? zoneIds.Find(partition.Account.Id, zone),
            LifecycleOf(instance, warnings),
            IsRunning: StateOf(instance) is "running" or "pending",
            LaunchedAtUtc: (instance.LaunchTime ?? DateTime.UnixEpoch).ToUniversalTime(),
            PlatformOf(instance, warnings),
            instance.Placement?.Tenancy?.Value ?? OfferingKey.SharedTenancy,
            tags.GetValueOrDefault(GroupTag) ?? groups.GetValueOrDefault(instance.InstanceId),
            tags);
    }

    private static bool IsKept(Ec2Instance instance) =>
        !string.IsNullOrEmpty(instance.InstanceId) && States.Contains(StateOf(instance));

    // Only the low byte of the code has meaning; the name may be missing from old recordings.
    private static string StateOf(Ec2Instance instance) => instance.State?.Name?.Value ?? ((instance.State?.Code ?? 48) & 0xFF) switch
    {
        0 => "pending",
        16 => "running",
        64 => "stopping",
        80 => "stopped",
        _ => "terminated",
    };

    private static InstanceLifecycle LifecycleOf(Ec2Instance instance, List<string> warnings)
    {
        switch (instance.InstanceLifecycle?.Value)
        {
            case null or "":
                return InstanceLifecycle.OnDemand; // EC2 leaves the field out for on-demand.
            case "spot":
                return InstanceLifecycle.Spot;
            case "capacity-block":
                return InstanceLifecycle.CapacityBlock;
            case "scheduled":
                return InstanceLifecycle.Scheduled;
            case "interruptible-capacity-reservation":
                return InstanceLifecycle.OnDemand; // Runs in another account's reservation, billed on demand.
            case var other:
                warnings.Add($"Instance {instance.InstanceId} has the lifecycle '{other}', which is not known; it is priced on demand.");
                return InstanceLifecycle.OnDemand;
        }
    }

    private static string PlatformOf(Ec2Instance instance, List<string> warnings)
    {
        if (!string.IsNullOrEmpty(instance.UsageOperation))
        {
            return instance.UsageOperation;
        }

        if (Platforms.OperationOf(instance.PlatformDetails) is { } operation)
        {
            return operation;
        }

        var isWindows = string.Equals(instance.Platform?.Value, "windows", StringComparison.OrdinalIgnoreCase);
        var assumed = isWindows ? "RunInstances:0002" : OfferingKey.Linux;
        if (!string.IsNullOrEmpty(instance.PlatformDetails))
        {
            warnings.Add($"Instance {instance.InstanceId} has the platform '{instance.PlatformDetails}', which is not known; it is priced as {assumed}.");
        }

        return assumed;
    }

    private void Remember(EstatePartition partition, IReadOnlyCollection<Ec2Instance> instances)
    {
        hosts.Set(partition.Name, instances
            .Where(instance => !string.IsNullOrEmpty(instance.PrivateDnsName))
            .Select(instance => (instance.PrivateDnsName, instance.InstanceId)));
        foreach (var placement in instances.Select(instance => instance.Placement).Where(placement => placement is not null))
        {
            zoneIds.Learn(partition.Account.Id, placement.AvailabilityZone, placement.AvailabilityZoneId);
        }
    }
}
