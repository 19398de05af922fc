using Amazon.EC2.Model;
using CostOptimizer.Application.Estate;
using CostOptimizer.Application.Inventory;
using CostOptimizer.Aws.Calls;
using CostOptimizer.Aws.Clients;

namespace CostOptimizer.Aws.Inventory;

/// <summary>Reads what an account has in a region. One listing that fails fails the whole: half an inventory misleads.</summary>
internal sealed class AwsInventorySource(AwsClients clients, InstanceHosts hosts, ZoneIds zoneIds, TimeProvider clock) : IInventorySource
{
    private readonly Ec2Instances _instances = new(hosts, zoneIds);
    private readonly ReservedInstanceMapping _reservations = new(zoneIds);

    public async Task<PartitionInventory> DiscoverAsync(EstatePartition partition, CancellationToken cancellationToken)
    {
        var session = clients.Session(partition.Account, partition.Region.Code);
        var instanceWarnings = new List<string>();
        var endpointWarnings = new List<string>();
        var listing = _instances.ListAsync(session, partition, instanceWarnings, cancellationToken);
        var groups = AutoScalingGroups.ListAsync(session, cancellationToken);
        var zones = ZonesAsync(session, cancellationToken);
        var reserved = session.CallAsync(
            AwsServices.Ec2,
            "DescribeReservedInstances",
            (s, stop) => s.Ec2.DescribeReservedInstancesAsync(
                new DescribeReservedInstancesRequest { Filters = [new Filter("state", ["active"])] }, stop),
            cancellationToken);
        var endpoints = SageMakerEndpoints.ListAsync(session, partition, endpointWarnings, cancellationToken);
        var capacity = CapacityReservations.ListAsync(session, cancellationToken);
        await Task.WhenAll(listing, groups, zones, reserved, endpoints, capacity);

        var found = await listing;
        var owned = (await reserved).ReservedInstances ?? [];
        var names = found.Where(instance => string.IsNullOrEmpty(instance.Placement?.AvailabilityZoneId))
            .Select(instance => instance.Placement?.AvailabilityZone)
            .Concat(owned.Where(reservation => string.IsNullOrEmpty(reservation.AvailabilityZoneId)).Select(reservation => reservation.AvailabilityZone))
            .Concat((await capacity).Where(reservation => string.IsNullOrEmpty(reservation.AvailabilityZoneId)).Select(reservation => reservation.AvailabilityZone));
        await zoneIds.ResolveAsync(session, partition.Account.Id, names, clock.GetUtcNow(), cancellationToken);

        List<string> warnings = [.. instanceWarnings, .. endpointWarnings];
        var members = AutoScalingGroups.Members(await groups);
        var (variants, hosted) = await endpoints;
        return new PartitionInventory(
            partition,
            [.. found.Select(instance => _instances.Map(instance, partition, members, warnings)).Concat(hosted).OrderBy(instance => instance.Id, StringComparer.Ordinal)],
            [.. (await groups).Select(AutoScalingGroups.Map)],
            variants,
            _reservations.Map(owned, partition, warnings),
            await zones,
            warnings)
        {
            CapacityReservations = CapacityReservations.Map(await capacity, partition, zoneIds, warnings),
        };
    }

    private static async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> ZonesAsync(AwsSession session, CancellationToken cancellationToken)
    {
        var zones = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        var pages = session.PagesAsync(
            AwsServices.Ec2,
            "DescribeInstanceTypeOfferings",
            (s, token, stop) => s.Ec2.DescribeInstanceTypeOfferingsAsync(
                new DescribeInstanceTypeOfferingsRequest
                {
                    LocationType = Amazon.EC2.LocationType.AvailabilityZoneId,
                    MaxResults = 1000,
                    NextToken = token,
                },
                stop),
            page => page.NextToken,
            cancellationToken);
        await foreach (var page in pages)
        {
            foreach (var offering in (page.InstanceTypeOfferings ?? []).Where(offering => offering.InstanceType is not null))
            {
                if (!zones.TryGetValue(offering.InstanceType.Value, out var locations))
                {
                    zones[offering.InstanceType.Value] = locations = new SortedSet<string>(StringComparer.Ordinal);
                }

                locations.Add(offering.Location);
            }
        }

        return zones.ToDictionary(pair => pair.Key, IReadOnlyList<string> (pair) => [.. pair.Value], StringComparer.Ordinal);
    }
}
