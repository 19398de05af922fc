namespace CostOptimizer.Core.Planning;

/// <summary>A fleet's analysis with what its proposal rests on, for the simulation of all proposals together.</summary>
/// <param name="Chosen">Null when the fleet stays as it is, or could not be analysed.</param>
/// <param name="Upside">What a benchmark could bring beyond a recommended choice; null when nothing.</param>
/// <param name="Evaluator">Null with <paramref name="Chosen"/>.</param>
internal sealed record PlannedFleet(FleetAnalysis Analysis, Evaluation? Chosen, Evaluation? Upside, OptionEvaluator? Evaluator)
{
    /// <summary>The same fleet once its benchmark has come out as estimated.</summary>
    public PlannedFleet Benchmarked => Upside is null ? this : this with { Chosen = Upside };
}
