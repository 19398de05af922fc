namespace CostOptimizer.Core.Billing;

/// <summary>Steps of one kind of commitment, one kind of usage and one side of sharing, in the order in which AWS ranks them.</summary>
/// <param name="Commitments">Indexes of all that the steps draw on: once these are used up, the rest of the layer is idle.</param>
internal sealed record CoverLayer(CoverStep[] Steps, int[] Commitments);
