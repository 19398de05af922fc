using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Joint;
using CostOptimizer.Core.Planning.Hours;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Planning;

/// <summary>
/// Buys one fleet's hours by layers: spot on top where the workload tolerates it, one commitment at the base where it
/// is used enough, on-demand between. Exact for one fleet and one rate; sharing a purchase over fleets is the joint problem.
/// </summary>
/// <remarks>
/// A spot pool is chosen by the ninth decile of its history and planned at the middle between its mean and that, plus
/// the hours that interruptions cost. What owned commitments already cover at the base is left to them.
/// </remarks>
internal sealed class PurchaseChoice(PlanningInput input, Fleet fleet, int windowHours)
{
    private readonly PriceBook _prices = input.Prices;
    private readonly PlanningPolicy _policy = input.Policy;
    private readonly decimal _afterDiscount = 1m - input.Policy.PrivateDiscount;
    private readonly MonthScale _toMonth = new(windowHours);

    /// <summary>False for an offering without spot history where the whole fleet runs on spot.</summary>
    public bool CanBuy(OfferingKey offering, HourlyRate onDemand) => !fleet.IsSpot || SpotPool(offering, onDemand) is not null;

    /// <summary>No purchase at all: every hour on demand, or on spot where the whole fleet runs on spot.</summary>
    public Purchase? Plain(OfferingKey offering, HourProfile hours) => Buy(offering, hours, alreadyCovered: 0, (_, _) => null);

    /// <summary>What was bought stays, whatever the hours; committed instances go before spot, because they are paid for.</summary>
    /// <exception cref="InvalidOperationException">The offering cannot be bought at all.</exception>
    public Purchase Keep(OfferingKey offering, HourProfile hours, NewCommitment? bought) =>
        Buy(offering, hours, alreadyCovered: 0, (_, _) => bought) ?? throw new InvalidOperationException($"{offering.TypeName} was planned and cannot be bought.");

    /// <param name="alreadyCovered">Concurrent instances at the base that owned commitments pay for.</param>
    /// <returns>Null when the fleet lives on spot and the target has no spot history.</returns>
    public Purchase? Best(OfferingKey offering, HourProfile hours, int alreadyCovered) =>
        Buy(offering, hours, alreadyCovered, (fixedCount, peak) => Commitment(offering, hours, alreadyCovered, fixedCount, peak));

    private Purchase? Buy(OfferingKey offering, HourProfile hours, int alreadyCovered, Func<int, int, NewCommitment?> buy)
    {
        var onDemand = _prices.OnDemand(offering)!.Rate;
        var peak = hours.Peak;
        var pool = SpotPool(offering, onDemand);
        if (fleet.IsSpot && pool is null)
        {
            return null;
        }

        var spotCount = pool is null ? 0 : fleet.IsSpot ? peak : (int)(peak * (decimal)_policy.SpotShareCap);
        var bought = buy(peak - spotCount, peak);
        var committed = bought?.Count ?? 0;
        var fixedCount = Math.Max(peak - spotCount, Math.Min(committed, peak));
        spotCount = peak - fixedCount;
        var spotHours = spotCount > 0 ? hours.Between(fixedCount, peak) * (1m + (decimal)_policy.SpotOverhead) : 0m;
        var useful = committed > 0 ? hours.Between(alreadyCovered, alreadyCovered + committed) : 0m;

        List<PurchaseLayer> layers = [];
        if (bought is not null)
        {
            layers.Add(Layer(NewCommitment.Describe(bought.Offer), committed, (decimal)windowHours * committed, bought.Offer.Effective));
        }

        if ((spotCount > 0 ? hours.Between(0, fixedCount) : hours.Total) - useful is > 0m and var rest)
        {
            layers.Add(Layer("on-demand", fixedCount - committed, rest, onDemand));
        }

        var spot = spotCount > 0 ? new SpotPart(pool!, _toMonth.Of(spotHours), _afterDiscount) : null;
        if (spot is not null)
        {
            layers.Add(Layer($"spot in {pool!.ZoneId} between its mean and 90 % price", spotCount, spotHours, Expected(spot)));
        }

        return new Purchase(Deferred(offering, hours, fixedCount, spot), bought, [.. layers]) { Spot = spot };
    }

    /// <summary>The cheapest pool by its ninth decile; none when even that is no cheaper than on demand.</summary>
    private SpotOffer? SpotPool(OfferingKey offering, HourlyRate onDemand) =>
        !fleet.IsSpot && fleet.Workload.SpotTolerant != Answer.Yes
            ? null
            : _prices.Spot(offering)
                .Where(pool => pool.P90.Currency == onDemand.Currency && pool.Mean.Currency == onDemand.Currency && pool.P90.PerHour.Amount > 0m && pool.Mean.PerHour.Amount > 0m)
                .Where(pool => fleet.IsSpot || pool.P90.PerHour.Amount * (1m + (decimal)_policy.SpotOverhead) < onDemand.PerHour.Amount)
                .OrderBy(pool => pool.P90.PerHour.Amount)
                .ThenBy(pool => pool.ZoneId, StringComparer.Ordinal)
                .FirstOrDefault();

    /// <summary>The offer and count that save the most; the shorter term, then the more flexible kind, where they tie.</summary>
    private NewCommitment? Commitment(
        OfferingKey offering, HourProfile hours, int alreadyCovered, int fixedCount, int peak)
    {
        var onDemand = _prices.OnDemand(offering)!.Rate;
        var most = Math.Min(fixedCount, (int)(peak * (decimal)_policy.CoverageCap));
        return _prices.Commitments(offering)
            .Where(offer => OfferRules.IsAllowed(input, offer) && OfferRules.IsSound(offer, onDemand.Currency))
            .Select(offer => (Offer: offer, Count: hours.WorthCommitting(alreadyCovered, most, onDemand.PerHour.Amount, offer.Effective.PerHour.Amount)))
            .Where(choice => choice.Count > 0)
            .OrderByDescending(choice => Gain(hours, alreadyCovered, choice.Count, onDemand, choice.Offer))
            .ThenBy(choice => choice.Offer.TermYears)
            .ThenByDescending(choice => choice.Offer.Kind)
            .ThenBy(choice => choice.Offer.Payment)
            .ThenBy(choice => choice.Offer.Source, StringComparer.Ordinal)
            .Select(choice => new NewCommitment(fleet.Id.Value, fleet.AccountId, choice.Offer, choice.Count, input.Window.FromUtc))
            .FirstOrDefault();
    }

    private static decimal Gain(HourProfile hours, int from, int count, HourlyRate onDemand, CommitmentOffer offer) =>
        (hours.Between(from, from + count) * onDemand.PerHour.Amount)
        - (hours.Length * count * offer.Effective.PerHour.Amount);

    private static HourlyRate Expected(SpotPart spot) => new(new Money(spot.RateAt(SpotPart.Expected), spot.Pool.Mean.Currency));

    private PurchaseLayer Layer(string option, int instances, decimal hoursInWindow, HourlyRate rate)
    {
        var effective = new HourlyRate(rate.PerHour * _afterDiscount);
        var hours = _toMonth.Of(hoursInWindow);
        return new PurchaseLayer(option, instances, hours, effective, effective.PerHour * hours);
    }

    private DeferredList<UsageSeries> Deferred(OfferingKey offering, HourProfile hours, int fixedCount, SpotPart? spot) =>
        new(() => Series(offering, hours, fixedCount, spot));

    /// <summary>On-demand hours are spread over the zones in which the fleet runs or ran, so that zonal reservations find them.</summary>
    private List<UsageSeries> Series(OfferingKey offering, HourProfile profile, int fixedCount, SpotPart? spot)
    {
        var overhead = 1m + (decimal)_policy.SpotOverhead;
        var fixedHours = HourLevels.Each(profile.Hours, hour => Math.Min(hour, fixedCount));
        List<UsageSeries> usage = [];
        var byCount = new Dictionary<int, IReadOnlyList<decimal>>();
        if (fixedHours.Any(hour => hour > 0m))
        {
            var zones = fleet.BilledAs.GroupBy(instance => instance.ZoneId).OrderBy(zone => zone.Key, StringComparer.Ordinal).ToArray();
            var running = zones.Sum(zone => zone.Count());
            usage.AddRange(zones.Length == 0
                ? [Part(null, fixedHours)]
                : zones.Select(zone => Part(zone.Key, HoursOf(zone.Count(), running))));
        }

        if (spot is not null && HourLevels.Each(profile.Hours, hour => Math.Max(0m, hour - fixedCount) * overhead) is var spotHours && spotHours.Any(hour => hour > 0m))
        {
            usage.Add(new UsageSeries(fleet.Id.Value, fleet.AccountId, offering, spot.Pool.ZoneId, InstanceLifecycle.Spot, spotHours, Expected(spot)));
        }

        return usage;

        // Zones with equally many instances run equal hours: one list serves them all.
        IReadOnlyList<decimal> HoursOf(int count, int running)
        {
            if (!byCount.TryGetValue(count, out var shared))
            {
                byCount.Add(count, shared = HourLevels.Each(fixedHours, hour => hour * count / running));
            }

            return shared;
        }

        UsageSeries Part(string? zoneId, IReadOnlyList<decimal> hours) =>
            new(fleet.Id.Value, fleet.AccountId, offering, zoneId, InstanceLifecycle.OnDemand, hours, SpotRate: null);
    }
}
