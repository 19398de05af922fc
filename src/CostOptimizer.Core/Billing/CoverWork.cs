namespace CostOptimizer.Core.Billing;

/// <summary>What a run over hours goes through.</summary>
/// <param name="Layers">In order.</param>
/// <param name="Nodes">Summed in every hour from the lines.</param>
/// <param name="Lines">All of these nodes.</param>
/// <param name="Left">By node, what the layers before these leave open of it, hour by hour; null for those in <paramref name="Nodes"/> and those that no layer comes to.</param>
/// <param name="Repeats">By hour, whether all that is behind <paramref name="Left"/> repeats the hour before; null where nothing is.</param>
internal sealed record CoverWork(CoverLayer[] Layers, int[] Nodes, int[] Lines, decimal[]?[] Left, bool[]? Repeats);
