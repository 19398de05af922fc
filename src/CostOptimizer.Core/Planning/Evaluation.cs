namespace CostOptimizer.Core.Planning;

/// <summary>An option computed at the median of its speedup and at both ends of the 80 % interval.</summary>
/// <param name="Count">Instances at the peak.</param>
/// <param name="BreakEven">Deviations from the median at which the move stops saving; null when it always or never saves.</param>
internal sealed record Evaluation(
    Option Option,
    int Count,
    Outcome Low,
    Outcome Middle,
    Outcome High,
    double? BreakEven,
    SavingsRange Savings,
    OneOff OneOff)
{
    public Costing Costing => Middle.Costing!;

    /// <summary>What a year brings after the one-off cost; an unknown one-off cost is left out and said to be unknown.</summary>
    public decimal FirstYear => (Savings.P50.Amount * 12m) - (OneOff.Total ?? 0m);

    public decimal? PaybackMonths => Savings.P50.Amount > 0m && OneOff.Total is { } cost ? cost / Savings.P50.Amount : null;
}
