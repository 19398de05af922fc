using CostOptimizer.Core.Planning.Uncertainty;

namespace CostOptimizer.Core.Planning;

/// <summary>An option at one draw of what is uncertain about it.</summary>
/// <param name="Sized">Null when the hours are today's, or when the promise cannot be met.</param>
/// <param name="Costing">Null when the promise cannot be met at this draw: then the move fails and saves nothing.</param>
internal sealed record Outcome(Draw Draw, double Speedup, double Growth, SizedTarget? Sized, Costing? Costing)
{
    public decimal Saving => Costing?.Saving ?? 0m;
}
