using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Billing.Standing;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Planning;

/// <summary>The part of the estate that shares commitments with one fleet, ready to be billed with any usage of that fleet.</summary>
/// <remarks>
/// Billed by what differs from usage that stands and that all fleets have in common. Where a commitment that serves one zone only may
/// reach the fleet, or what stands is too large to keep, the rest of the estate is billed whole, beside it.
/// </remarks>
internal sealed class EstateAround
{
    private readonly SharedUsage _shared;
    private readonly string _key;
    private readonly Currency _currency;
    private readonly bool _isWhole;
    private readonly Lazy<BillsBesideRest> _whole;
    private readonly Dictionary<int, StandingBills> _islands = [];
    private readonly Lazy<StandingBills> _beyond;

    /// <param name="islands">Of all usage that will be billed, as far as commitments serve it: what other islands cost is the same for any of it.</param>
    public EstateAround(SharedUsage shared, Fleet fleet, Currency currency, IReadOnlySet<int> islands)
    {
        (_shared, _key, _currency) = (shared, fleet.Id.Value, currency);
        _whole = new Lazy<BillsBesideRest>(() => new BillsBesideRest(shared.Around(fleet, islands), currency));
        _beyond = new Lazy<StandingBills>(() => BillsOn(shared.Empty(currency), []));
        var own = islands.Order().Select(island => (Island: island, Usage: shared.OwnOn(fleet, island))).ToArray();
        _isWhole = own.Any(part => part.Usage.Any(IsZonal) || shared.Standing(fleet, part.Island, currency) is null);
        if (!_isWhole)
        {
            _islands = own.ToDictionary(part => part.Island, part => BillsOn(shared.Standing(fleet, part.Island, currency)!, part.Usage));
        }
    }

    /// <summary>Whether the fleet's usage, or this in its place, may be served in one zone only, or too much stands: then all is billed whole.</summary>
    public bool IsWhole(IReadOnlyList<UsageSeries> usage) => _isWhole || usage.Any(IsZonal);

    /// <param name="usage">All of the fleet's.</param>
    /// <param name="isWhole">Whole bills go with whole ones: where several accounts tie, they may share cover otherwise than the others.</param>
    public BillOfChange Bill(IReadOnlyList<UsageSeries> usage, NewCommitment? bought, bool isWhole)
    {
        if (isWhole)
        {
            return BillOfChange.Of(_whole.Value.Bill(_shared.WithoutZones(usage), bought?.ReservedInstance, bought?.SavingsPlan), key => key == _key, SharedUsage.Rest);
        }

        var parts = Zoneless(usage).ToLookup(series => PartOf(series.Offering));
        var boughtOn = PartOf(bought?.Offer.Offering);
        List<BillOfChange> bills = [.. _islands.Select(island => BillPart(island.Value, parts[island.Key], boughtOn == island.Key ? bought : null))];
        var boughtBeyond = boughtOn is null ? bought : null;
        if (boughtBeyond is not null || parts.Contains(null))
        {
            bills.Add(BillPart(_beyond.Value, parts[null], boughtBeyond));
        }

        return bills is [var only] ? only : BillOfChange.Sum(_currency, bills);
    }

    private StandingBills BillsOn(StandingIsland island, IReadOnlyList<UsageSeries> own) => new(island.Request, _currency, island.Cover, Zoneless(own));

    private bool IsZonal(UsageSeries series) => series.Lifecycle == InstanceLifecycle.OnDemand && _shared.IsZonal(series.Offering);

    private static IReadOnlyList<UsageSeries> Zoneless(IReadOnlyList<UsageSeries> usage) => [.. usage.Select(series => series with { ZoneId = null })];

    private static BillOfChange BillPart(StandingBills bills, IEnumerable<UsageSeries> usage, NewCommitment? bought) =>
        bills.Bill([.. usage], bought?.ReservedInstance, bought?.SavingsPlan);

    /// <returns>Null for what no commitment around the fleet reaches.</returns>
    private int? PartOf(OfferingKey? offering) => offering is not null && _shared.IslandOf(offering) is { } island && _islands.ContainsKey(island) ? island : null;
}
