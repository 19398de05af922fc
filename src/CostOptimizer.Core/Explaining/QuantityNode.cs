namespace CostOptimizer.Core.Explaining;

/// <summary>A quantity with what its formula is made of.</summary>
/// <param name="IsShownBefore">Its inputs stand where it was shown first, and are left out here.</param>
/// <param name="Inputs">In the order of the formula, each once; empty for a given.</param>
public sealed record QuantityNode(Quantity Quantity, bool IsShownBefore, IReadOnlyList<QuantityNode> Inputs);
