using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Planning;

/// <summary>Saving per month of 730 hours. Negative bounds are losses.</summary>
/// <param name="P10">Only one outcome in ten saves less.</param>
/// <param name="P50">The middle outcome.</param>
/// <param name="P90">Only one outcome in ten saves more; never above the baseline.</param>
/// <param name="ProbabilityOfSaving">Chance that the move saves anything, 0..1.</param>
public sealed record SavingsRange(Money P10, Money P50, Money P90, double ProbabilityOfSaving);
