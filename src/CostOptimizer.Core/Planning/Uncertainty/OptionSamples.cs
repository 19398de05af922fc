using CostOptimizer.Core.Sampling;

namespace CostOptimizer.Core.Planning.Uncertainty;

/// <summary>An option in every scenario of the estate.</summary>
internal sealed class OptionSamples
{
    private readonly Draw[] _draws;
    private readonly IReadOnlyList<Outcome> _outcomes;
    private readonly Lazy<Sample[]> _sorted;
    private readonly MonthScale _toMonth;

    /// <param name="draws">By scenario.</param>
    /// <param name="outcomes">By scenario, at the middle of the spot price.</param>
    public OptionSamples(Draw[] draws, IReadOnlyList<Outcome> outcomes, MonthScale toMonth)
    {
        (_draws, _outcomes, _toMonth) = (draws, outcomes, toMonth);
        _sorted = new Lazy<Sample[]>(() =>
        {
            Sample[] sorted = [.. Enumerable.Range(0, Strata.Count).Select(scenario => this[scenario])];
            Array.Sort(sorted, Compare);
            return sorted;
        });
    }

    /// <summary>From the least saving to the greatest.</summary>
    public IReadOnlyList<Sample> Sorted => _sorted.Value;

    public Sample this[int scenario]
    {
        get
        {
            var (draw, outcome) = (_draws[scenario], _outcomes[scenario]);
            return new Sample(
                scenario,
                draw,
                outcome,
                outcome.Costing?.SavingAtSpot(draw.SpotShare) ?? 0m,
                outcome.Sized is { } sized ? _toMonth.Of(sized.TotalHours) : null);
        }
    }

    /// <summary>No two scenarios compare as equal.</summary>
    private static int Compare(Sample left, Sample right) =>
        left.Saving.CompareTo(right.Saving) is not 0 and var bySaving ? bySaving
        : left.Draw.Speedup.CompareTo(right.Draw.Speedup) is not 0 and var bySpeedup ? bySpeedup
        : right.Draw.Growth.CompareTo(left.Draw.Growth) is not 0 and var byGrowth ? byGrowth
        : right.Draw.Spot.CompareTo(left.Draw.Spot) is not 0 and var bySpot ? bySpot
        : left.Scenario.CompareTo(right.Scenario);
}
