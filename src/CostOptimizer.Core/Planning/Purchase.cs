using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Planning.Hours;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Planning;

/// <summary>How a candidate's hours are bought.</summary>
/// <param name="Usage">The hours as billing sees them: on-demand and spot apart.</param>
/// <param name="Layers">Their monthly costs add up to what the fleet pays.</param>
internal sealed record Purchase(IReadOnlyList<UsageSeries> Usage, NewCommitment? Bought, IReadOnlyList<PurchaseLayer> Layers)
{
    public decimal MonthlyCost => Layers.Sum(layer => layer.MonthlyCost.Amount);

    /// <summary>Null when nothing runs on spot.</summary>
    public SpotPart? Spot { get; init; }

    /// <param name="spot">The purchase's own part.</param>
    /// <param name="share">As <see cref="SpotPart.RateAt"/>.</param>
    public Purchase AtSpot(SpotPart spot, double share)
    {
        var currency = spot.Pool.Mean.Currency;
        var rate = new Money(spot.RateAt(share), currency);
        var paid = rate * spot.AfterDiscount;
        return this with
        {
            // Every draw of a price asks for this, and hardly any is ever billed.
            Usage = new DeferredList<UsageSeries>(() =>
                [.. Usage.Select(series => series.Lifecycle == InstanceLifecycle.Spot ? series with { SpotRate = new HourlyRate(rate) } : series)]),
            Layers = [.. Layers.Select(layer => layer.IsSpot ? layer with { Rate = new HourlyRate(paid), MonthlyCost = paid * layer.HoursPerMonth } : layer)],
        };
    }
}
