namespace CostOptimizer.Core.Planning;

/// <summary>A fleet's analysis with what its proposal rests on, for the simulation of all proposals together.</summary>
/// <param name="Chosen">Null when the fleet stays as it is, or could not be analysed.</param>
/// <param name="Evaluator">Null with <paramref name="Chosen"/>.</param>
internal sealed record PlannedFleet(FleetAnalysis Analysis, Evaluation? Chosen, OptionEvaluator? Evaluator);
