namespace CostOptimizer.Core.Billing;

/// <summary>Steps of one kind of commitment, one kind of usage and one side of sharing, in the order in which AWS ranks them.</summary>
/// <param name="Commitments">Indexes of all that the steps draw on.</param>
internal sealed record CoverLayer(CoverStep[] Steps, int[] Commitments);
