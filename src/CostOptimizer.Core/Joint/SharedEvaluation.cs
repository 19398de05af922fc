using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Planning.Uncertainty;
using CostOptimizer.Core.Sampling;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Joint;

/// <summary>Adds a fleet's share of the estate's purchases to what its change alone saves, scenario by scenario.</summary>
/// <remarks>
/// What is bought stays paid for in every scenario. Where the fleet needs fewer hours than its share covers, the rest is taken as lost;
/// that others may use it counts for the estate, not for the fleet.
/// </remarks>
internal static class SharedEvaluation
{
    public static Evaluation Of(Evaluation change, PurchaseShare share)
    {
        if (change.Uncertainties.None)
        {
            var saving = Saving(change.Middle.Saving, change.Costing.Baseline, share, lost: 0m);
            return With(change, share, change.LowAt, change.Median, change.HighAt, saving, saving, saving, saving > 0m ? Strata.Count : 0);
        }

        var planned = change.Middle.Sized is not null;
        (Sample Sample, decimal Saving)[] sorted =
        [
            .. change.Samples.Sorted
                .Select(sample => (sample, Saving(sample.Saving, change.Costing.Baseline, share, planned ? Lost(share, sample.InstanceHours ?? 0m) : 0m)))
                .OrderBy(pair => pair.Item2),
        ];
        Draw At(int rank) => sorted[rank].Sample.Draw;
        var isPlan = change.Median == change.Middle && sorted[Strata.P50].Saving == Saving(change.Middle.Saving, change.Costing.Baseline, share, lost: 0m);
        return With(
            change,
            share,
            At(Strata.P10),
            isPlan ? change.Middle : change.Outcomes.At(At(Strata.P50)),
            At(Strata.P90),
            sorted[Strata.P10].Saving,
            sorted[Strata.P50].Saving,
            sorted[Strata.P90].Saving,
            sorted.Count(pair => pair.Saving > 0m));
    }

    /// <summary>Of the share's cover, what so few hours leave unused, at the price that it would have saved.</summary>
    public static decimal Lost(PurchaseShare share, decimal hours) => Math.Max(0m, share.CoveredHours - hours) * share.OnDemandRate;

    /// <summary>Never above the fleet's own cost: what purchases save beyond it belongs to the estate.</summary>
    private static decimal Saving(decimal change, decimal baseline, PurchaseShare share, decimal lost) =>
        Math.Min(baseline, change + share.Saving - lost);

    private static Evaluation With(
        Evaluation change, PurchaseShare share, Draw low, Outcome median, Draw high, decimal p10, decimal p50, decimal p90, int saving)
    {
        var currency = change.Savings.P50.Currency;
        return change with
        {
            Share = share,
            LowAt = low,
            Median = median,
            HighAt = high,
            ScenariosSaving = saving,
            Savings = new SavingsRange(new Money(p10, currency), new Money(p50, currency), new Money(p90, currency), (double)saving / Strata.Count),
        };
    }
}
