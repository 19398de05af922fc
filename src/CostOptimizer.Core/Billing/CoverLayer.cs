namespace CostOptimizer.Core.Billing;

/// <summary>Steps of one kind of commitment, one kind of usage and one side of sharing, in the order in which AWS ranks them.</summary>
/// <param name="Nodes">All that the steps cover.</param>
/// <param name="Commitments">Indexes of all that the steps draw on.</param>
internal sealed record CoverLayer(CoverStep[] Steps, NodeRange[] Nodes, int[] Commitments);
