namespace CostOptimizer.Core.Planning;

/// <summary>An option at one speedup.</summary>
/// <param name="Sized">Null when the hours are today's, or when the promise cannot be met.</param>
/// <param name="Costing">Null when the promise cannot be met at this speedup: then the move fails and saves nothing.</param>
internal sealed record Outcome(double Speedup, SizedTarget? Sized, Costing? Costing)
{
    public decimal Saving => Costing?.Saving ?? 0m;
}
