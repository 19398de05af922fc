namespace CostOptimizer.Core.Planning.Uncertainty;

/// <summary>What becomes of an option in one scenario of the estate.</summary>
/// <param name="Scenario">The same number is the same world for every fleet.</param>
/// <param name="Draw">What this scenario draws for the option.</param>
/// <param name="Outcome">Hours and costs at the middle of the spot price; may stand for other draws with the same hours.</param>
/// <param name="Saving">A month, at the scenario's spot price.</param>
/// <param name="InstanceHours">A month; null when the promised latency cannot be met, so that the move fails, or when the hours are today's.</param>
internal readonly record struct Sample(int Scenario, Draw Draw, Outcome Outcome, decimal Saving, decimal? InstanceHours);
