using System.Collections.Concurrent;

namespace CostOptimizer.Core.Billing.Standing;

/// <summary>What is tried on which usage, worked out once for every node: it depends on the commitments alone.</summary>
/// <param name="commitments">In the order of their ids; those bound to a zone serve no node without one.</param>
internal sealed class CoverTries(IReadOnlyList<HeldCommitment> commitments, SharingPolicy sharing)
{
    private readonly ConcurrentDictionary<NodeKey, CoverTry[]> _known = [];

    public IReadOnlyList<HeldCommitment> Commitments => commitments;

    /// <returns>In <see cref="CoverTry.Order"/>.</returns>
    public IReadOnlyList<CoverTry> Of(UsageNode node) => _known.GetOrAdd(node.Key, _ =>
    {
        CoverTry[] tries = [.. commitments.Index().Select(commitment => Of(node, commitment.Item, commitment.Index)).OfType<CoverTry>()];
        Array.Sort(tries, CoverTry.Order);
        return tries;
    });

    /// <param name="commitment">Any, also one that is not among these.</param>
    /// <returns>Null when it does not serve the node.</returns>
    public CoverTry? Of(UsageNode node, HeldCommitment commitment, int number) =>
        CoverRanking.DrawOf(node, commitment, sharing) is { } draw ? new CoverTry(node, commitment, number, CoverRanking.LayerOf(node, commitment), draw) : null;
}
