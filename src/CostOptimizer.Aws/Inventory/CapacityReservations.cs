using Amazon.EC2.Model;
using CostOptimizer.Application.Estate;
using CostOptimizer.Aws.Calls;
using CostOptimizer.Aws.Clients;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Pricing;
using CapacityReservation = CostOptimizer.Core.Billing.CapacityReservation;
using Ec2Reservation = Amazon.EC2.Model.CapacityReservation;

namespace CostOptimizer.Aws.Inventory;

/// <summary>Lists capacity that is paid for by the hour. Capacity Blocks are prepaid and left to their instances.</summary>
internal static class CapacityReservations
{
    public static async Task<IReadOnlyList<Ec2Reservation>> ListAsync(AwsSession session, CancellationToken cancellationToken)
    {
        var found = new List<Ec2Reservation>();
        var pages = session.PagesAsync(
            AwsServices.Ec2,
            "DescribeCapacityReservations",
            (s, token, stop) => s.Ec2.DescribeCapacityReservationsAsync(
                new DescribeCapacityReservationsRequest { MaxResults = 500, NextToken = token, Filters = [new Filter("state", ["active"])] }, stop),
            page => page.NextToken,
            cancellationToken);
        await foreach (var page in pages)
        {
            found.AddRange((page.CapacityReservations ?? [])
                .Where(reservation => reservation.State?.Value == "active" && reservation.ReservationType?.Value is null or "default"));
        }

        return [.. found.DistinctBy(reservation => reservation.CapacityReservationId).OrderBy(reservation => reservation.CapacityReservationId, StringComparer.Ordinal)];
    }

    public static IReadOnlyList<CapacityReservation> Map(
        IEnumerable<Ec2Reservation> reservations, EstatePartition partition, ZoneIds zoneIds, List<string> warnings) =>
        [.. reservations.Select(reservation => Map(reservation, partition, zoneIds, warnings)).OfType<CapacityReservation>()];

    private static CapacityReservation? Map(Ec2Reservation reservation, EstatePartition partition, ZoneIds zoneIds, List<string> warnings)
    {
        var platform = Platforms.OperationOf(reservation.InstancePlatform?.Value);
        var zoneId = reservation.AvailabilityZoneId ?? zoneIds.Find(partition.Account.Id, reservation.AvailabilityZone);
        var payer = reservation.UnusedReservationBillingOwnerId;
        if (platform is null || zoneId is null || string.IsNullOrEmpty(reservation.InstanceType) || reservation.TotalInstanceCount is not > 0)
        {
            warnings.Add($"Capacity reservation {reservation.CapacityReservationId} is left out: its platform '{reservation.InstancePlatform?.Value}', zone '{reservation.AvailabilityZone}', type or size is not known.");
            return null;
        }

        if (!string.IsNullOrEmpty(payer) && payer != partition.Account.Id)
        {
            warnings.Add($"Capacity reservation {reservation.CapacityReservationId} is left out: account {payer} pays for what is unused of it.");
            return null;
        }

        return new CapacityReservation(
            reservation.CapacityReservationId,
            partition.Account.Id,
            new OfferingKey(
                ComputeService.Ec2, partition.Region, reservation.InstanceType, platform, reservation.Tenancy?.Value ?? OfferingKey.SharedTenancy),
            zoneId,
            reservation.TotalInstanceCount.Value,
            (reservation.StartDate ?? reservation.CreateDate ?? DateTime.UnixEpoch).ToUniversalTime(),
            reservation.EndDate?.ToUniversalTime())
        {
            EmptyWhenRead = reservation.AvailableInstanceCount,
        };
    }
}
