using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Sampling;

namespace CostOptimizer.Core.Planning.Uncertainty;

/// <summary>What is not certain about an option, and what each scenario draws for it.</summary>
internal sealed class Uncertainties(PlanningPolicy policy, FleetId fleet, Option option, SpotPart? spot)
{
    public bool OfSpeedup => !option.IsCertain;

    /// <summary>
    /// Growth changes only what is sized on demand: not what is switched off, nor today's hours bought differently, nor
    /// shared hosts, which are sized for the growth expected.
    /// </summary>
    public bool OfGrowth => policy.DemandGrowthDeviation > 0 && option.Action is not (ActionKind.Terminate or ActionKind.BuyDifferently or ActionKind.Pack);

    public bool OfSpotPrice => spot is not null && spot.RateAt(0) != spot.RateAt(1);

    public bool None => !OfSpeedup && !OfGrowth && !OfSpotPrice;

    /// <returns>By scenario; the middle of what is certain.</returns>
    public Draw[] ByScenario()
    {
        var speedup = OfSpeedup ? Scenarios.Speedup(policy, fleet, option.Estimate!) : null;
        var growth = OfGrowth ? Scenarios.Growth(policy) : null;
        var price = OfSpotPrice ? Scenarios.Spot(policy, spot!.Pool) : null;
        var draws = new Draw[Strata.Count];
        for (var scenario = 0; scenario < draws.Length; scenario++)
        {
            draws[scenario] = new Draw(speedup?[scenario] ?? Strata.P50, growth?[scenario] ?? Strata.P50, price?[scenario] ?? Strata.P50);
        }

        return draws;
    }
}
