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
        [
            .. Enumerable.Range(0, Strata.Count)
                .Select(scenario => this[scenario])
                .OrderBy(sample => sample.Saving)
                .ThenBy(sample => sample.Draw.Speedup)
                .ThenByDescending(sample => sample.Draw.Growth)
                .ThenByDescending(sample => sample.Draw.Spot)
                .ThenBy(sample => sample.Scenario),
        ]);
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
                outcome.Costing?.AtSpot(draw.SpotShare).Saving ?? 0m,
                outcome.Sized is { } sized ? _toMonth.Of(sized.TotalHours) : null);
        }
    }
}
