using System.Globalization;
using CostOptimizer.Application.Inventory;
using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Usage;

/// <summary>What an account pays in a region that no bill of an analysis shows, and what it pays for an empty reservation: by name.</summary>
/// <remarks>An unknown price is not zero: what is left out of every sum must be said.</remarks>
internal static class BillGaps
{
    /// <param name="inFleets">Ids of the instances that some fleet holds.</param>
    /// <returns>Sentences, ordered by kind and name.</returns>
    public static IReadOnlyList<string> Of(PartitionInventory inventory, IReadOnlySet<string> inFleets, Window window, PriceBook prices) =>
    [
        .. Unbilled([.. inventory.Instances.Where(instance => instance.IsRunning && !inFleets.Contains(instance.Id))], prices),
        .. inventory.CapacityReservations
            .GroupBy(reservation => (reservation.AccountId, reservation.Offering, reservation.ZoneId))
            .OrderBy(cell => cell.Min(reservation => reservation.Id), StringComparer.Ordinal)
            .SelectMany(cell => Held([.. cell.OrderBy(reservation => reservation.Id, StringComparer.Ordinal)], inventory.Instances, window, prices)),
    ];

    private static IEnumerable<string> Unbilled(IReadOnlyList<Instance> others, PriceBook prices) => others
        .GroupBy(OfferingKey.For)
        .OrderBy(group => group.Key.ToString(), StringComparer.Ordinal)
        .SelectMany(group => prices.OnDemand(group.Key) is null
            ? [Text($"{group.Count()} × {group.Key.TypeName} outside every fleet is in no sum: no on-demand price is known for it.")]
            : group
                .Where(instance => instance.Lifecycle != InstanceLifecycle.OnDemand)
                .GroupBy(instance => instance.Lifecycle)
                .OrderBy(kind => kind.Key)
                .Select(kind => Text($"{kind.Count()} × {group.Key.TypeName} outside every fleet is in no sum: {Why(kind.Key)}.")));

    private static IEnumerable<string> Held(
        IReadOnlyList<CapacityReservation> reservations, IReadOnlyList<Instance> instances, Window window, PriceBook prices)
    {
        var first = reservations[0];
        var ids = string.Join(", ", reservations.Select(reservation => reservation.Id));
        var name = Text($"Capacity reservation {ids} of {reservations.Sum(reservation => reservation.Count)} × {first.Offering.TypeName} in {first.ZoneId}");
        if (prices.OnDemand(first.Offering) is not { } quote)
        {
            yield return $"{name} is in no sum: no on-demand price is known for it.";
            yield break;
        }

        // What runs in it only AWS knows: an instance of the type may be bound to another reservation, or to none.
        var isKnown = reservations.All(reservation => reservation.EmptyWhenRead is not null);
        var idle = isKnown ? reservations.Sum(reservation => reservation.EmptyWhenRead!.Value) : EmptyOnAverage(reservations, instances, window);
        if (idle >= 0.01)
        {
            var cost = (decimal)idle * HoursPer.Month * quote.Rate.PerHour.Amount;
            yield return Text($"{name}: {idle:0.##} {(isKnown ? "stood empty when it was read" : "stood empty on average")}, which is {quote.Rate.Currency} {cost:N0} a month at list price. Release what nobody needs.");
        }
    }

    /// <summary>Reserved instances in which nothing ran, on average over the window.</summary>
    private static double EmptyOnAverage(IReadOnlyList<CapacityReservation> reservations, IReadOnlyList<Instance> instances, Window window)
    {
        var hour = TimeSpan.FromHours(1);
        var first = reservations[0];
        var used = PresenceHours.PerBucket(
            instances.Where(instance => instance.Lifecycle == InstanceLifecycle.OnDemand
                && instance.AccountId == first.AccountId && OfferingKey.For(instance) == first.Offering && instance.ZoneId == first.ZoneId),
            window,
            hour);
        return used
            .Select((count, index) => (Count: count, At: window.FromUtc + (index * hour)))
            .Average(bucket => Math.Max(0, reservations.Where(reservation => IsActive(reservation, bucket.At)).Sum(reservation => reservation.Count) - bucket.Count));
    }

    private static bool IsActive(CapacityReservation reservation, DateTime at) =>
        reservation.StartUtc <= at && (reservation.EndUtc is not { } end || end > at);

    private static string Why(InstanceLifecycle lifecycle) => lifecycle switch
    {
        InstanceLifecycle.Spot => "it runs on spot, whose price is read for fleets alone",
        InstanceLifecycle.CapacityBlock => "it runs in a Capacity Block, which is prepaid",
        _ => "its price is set by a contract of its own",
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
