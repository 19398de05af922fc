using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Pricing;

namespace CostOptimizer.Core.Planning;

/// <summary>
/// Families of a region that share owned commitments, directly or by way of others. No commitment serves two islands, so that a
/// change on one leaves what is billed on every other as it is.
/// </summary>
/// <remarks>
/// Coarser than billing, never finer: size flexibility, accounts and zones are not looked at, so what a changed fleet buys for itself on a
/// family stays on its island too.
/// </remarks>
internal sealed class CommitmentIslands
{
    private readonly Dictionary<Coast, int> _islands = [];
    private readonly ConcurrentDictionary<OfferingKey, int?> _byOffering = [];
    private readonly ILookup<int, UsageSeries> _usage;

    public CommitmentIslands(EstateLedger ledger)
    {
        foreach (var coast in ledger.ReservedInstances.Select(CoastOf).Concat(ledger.CapacityReservations.Select(reservation => CoastOf(reservation.Offering))))
        {
            _islands.TryAdd(coast, _islands.Count);
        }

        foreach (var plan in ledger.SavingsPlans)
        {
            Join([.. CoastsOf(plan).Distinct()]);
        }

        _usage = ledger.Usage.Where(series => Of(series.Offering) is not null).ToLookup(series => Of(series.Offering)!.Value);
    }

    /// <returns>Null for an offering whose family no owned commitment serves.</returns>
    public int? Of(OfferingKey offering) => _byOffering.GetOrAdd(offering, key => _islands.TryGetValue(CoastOf(key), out var island) ? island : null);

    /// <summary>The estate's present usage there, in the ledger's order.</summary>
    public IEnumerable<UsageSeries> UsageOn(int island) => _usage[island];

    public int Of(ReservedInstance reserved) => _islands[CoastOf(reserved)];

    public int Of(SavingsPlan plan) => _islands[CoastsOf(plan).First()];

    public int Of(CapacityReservation reservation) => _islands[CoastOf(reservation.Offering)];

    private void Join(Coast[] coasts)
    {
        var joined = coasts.Where(_islands.ContainsKey).Select(coast => _islands[coast]).ToHashSet();
        var island = joined.Count == 0 ? _islands.Count : joined.Min();
        foreach (var coast in coasts)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_islands, coast, out _) = island;
        }

        foreach (var coast in _islands.Where(pair => joined.Contains(pair.Value)).Select(pair => pair.Key).ToArray())
        {
            _islands[coast] = island;
        }
    }

    /// <summary>A plan without rates serves nothing, and still is paid: an island of its own.</summary>
    private static IEnumerable<Coast> CoastsOf(SavingsPlan plan) =>
        plan.Rates.Count == 0 ? [new Coast(default, default, plan.Id)] : plan.Rates.Keys.Select(CoastOf);

    private static Coast CoastOf(ReservedInstance reserved) => new(ComputeService.Ec2, reserved.Region, SizeFlexibility.FamilyOf(reserved.TypeName));

    private static Coast CoastOf(OfferingKey offering) => new(offering.Service, offering.Region, SizeFlexibility.FamilyOf(offering.TypeName));

    private readonly record struct Coast(ComputeService Service, Region Region, string Family);
}
