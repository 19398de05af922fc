namespace CostOptimizer.Core.Realised;

/// <summary>The part of an owned commitment that was bought because of one recommendation.</summary>
/// <param name="Share">Above 0 to 1; the shares of all recommendations in one commitment are at most 1.</param>
public sealed record BoughtShare(string CommitmentId, decimal Share);
