using CostOptimizer.Core.Joint;
using CostOptimizer.Core.Planning.Uncertainty;

namespace CostOptimizer.Core.Planning;

/// <summary>An option as it is planned, with everything uncertain at its middle, and the range of what may come of it.</summary>
/// <param name="Count">Instances at the peak.</param>
/// <param name="Middle">The plan: what is bought follows from it, and stays bought in every other outcome.</param>
/// <param name="Median">The middle of all outcomes: the plan itself, unless more than the speedup is uncertain.</param>
/// <param name="LowAt">Where the outcome lies that one in ten falls below.</param>
/// <param name="HighAt">Where the outcome lies that one in ten exceeds.</param>
/// <param name="ScenariosSaving">Of <see cref="Sampling.Strata.Count"/> scenarios, those in which it saves.</param>
internal sealed record Evaluation(
    Option Option,
    int Count,
    Outcome Middle,
    Outcome Median,
    Draw LowAt,
    Draw HighAt,
    int ScenariosSaving,
    SavingsRange Savings,
    OneOff OneOff,
    OptionOutcomes Outcomes)
{
    public Costing Costing => Middle.Costing!;

    /// <summary>The fleet's part in what the estate buys; null before that is known, and where it has none.</summary>
    public PurchaseShare? Share { get; init; }

    /// <summary>What the fleet costs a month in the middle of all outcomes.</summary>
    public decimal Monthly => Costing.Baseline - Savings.P50.Amount;

    public Uncertainties Uncertainties => Outcomes.Uncertainties;

    /// <summary>Made anew each time: only of what is proposed does anybody ask more than its saving.</summary>
    public Outcome Low => Outcomes.At(LowAt);

    /// <inheritdoc cref="Low"/>
    public Outcome High => Outcomes.At(HighAt);

    /// <inheritdoc cref="OptionOutcomes.Samples"/>
    public OptionSamples Samples => Outcomes.Samples;

    /// <summary>What a year brings after the one-off cost; an unknown one-off cost is left out and said to be unknown.</summary>
    public decimal FirstYear => (Savings.P50.Amount * 12m) - (OneOff.Total ?? 0m);

    public decimal? PaybackMonths => Savings.P50.Amount > 0m && OneOff.Total is { } cost ? cost / Savings.P50.Amount : null;
}
