namespace CostOptimizer.Simulator.Estates;

/// <summary>Instances beside the fleet that cost nothing, or are not to be counted.</summary>
/// <param name="State"><c>running</c>, <c>stopped</c> or <c>terminated</c>.</param>
/// <param name="Lifecycle"><c>on-demand</c>, <c>spot</c> or <c>capacity-block</c>.</param>
internal sealed record LeftoverSpec(string Type, string State, string Lifecycle, int Count);
