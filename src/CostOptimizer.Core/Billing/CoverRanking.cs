using System.Runtime.InteropServices;

namespace CostOptimizer.Core.Billing;

/// <summary>Lays out, once for all hours, the order in which commitments are tried on usage (aws-reference §4).</summary>
/// <remarks>
/// Kinds in the order of <see cref="BilledCommitmentKind"/>. Within a kind running instances come before idle capacity
/// reservations, and the owner's account before the others; since zonal reservations are a kind of their own, another account's
/// idle zonal reservation comes before one's own regional one. Within such a layer reservations take the smallest size first,
/// plans the highest saving on the current on-demand rate first, then the lowest plan rate. What still ties shares by hours
/// when it is one offering of one account, and else goes by account and offering, so that the result has no other order in it.
/// </remarks>
internal sealed class CoverRanking
{
    private readonly IReadOnlyList<UsageNode> _nodes;
    private readonly IReadOnlyList<HeldCommitment> _commitments;
    private readonly SharingPolicy _sharing;

    private CoverRanking(IReadOnlyList<UsageNode> nodes, IReadOnlyList<HeldCommitment> commitments, SharingPolicy sharing) =>
        (_nodes, _commitments, _sharing) = (nodes, commitments, sharing);

    /// <param name="nodes">In <see cref="BillOrder.Nodes"/>.</param>
    /// <param name="commitments">In the order of their ids.</param>
    public static CoverOrder Of(
        IReadOnlyList<UsageNode> nodes, IReadOnlyList<HeldCommitment> commitments, SharingPolicy sharing)
    {
        var ranking = new CoverRanking(nodes, commitments, sharing);
        var cells = 0;
        var layers = new List<CoverLayer>();
        foreach (var rank in ranking.Matches().GroupBy(match => match.Layer).OrderBy(group => group.Key))
        {
            var ranked = rank.ToList();
            ranked.Sort(ranking.Compare);
            foreach (var part in ranking.Parts(ranked))
            {
                var steps = new List<CoverStep>(part.Count());
                foreach (var match in part)
                {
                    steps.Add(new CoverStep(match.Nodes, match.Draw, [.. match.Commitments], cells));
                    cells += ranking.LinesOf(match) * match.Commitments.Count;
                }

                layers.Add(new CoverLayer(
                    rank.Key,
                    [.. steps],
                    [.. part.SelectMany(match => match.Commitments).Distinct()]));
            }
        }

        return new CoverOrder([.. layers], cells);
    }

    /// <summary>Matches that no commitment joins have no order between them: each part of a layer ends with its own commitments.</summary>
    private IEnumerable<IGrouping<int, Match>> Parts(List<Match> layer)
    {
        int[] leaders = [.. Enumerable.Range(0, _commitments.Count)];
        int LeaderOf(int commitment)
        {
            while (leaders[commitment] != commitment)
            {
                commitment = leaders[commitment] = leaders[leaders[commitment]];
            }

            return commitment;
        }

        // Nodes join too: what two commitments try at different draws is one usage.
        var byNode = new Dictionary<int, int>();
        foreach (var match in layer)
        {
            var leader = LeaderOf(match.Commitments[0]);
            foreach (var commitment in match.Commitments)
            {
                leaders[LeaderOf(commitment)] = leader;
            }

            for (var node = match.Nodes.First; node < match.Nodes.End; node++)
            {
                if (!byNode.TryAdd(node, leader))
                {
                    leaders[LeaderOf(byNode[node])] = LeaderOf(leader);
                }
            }
        }

        return layer.GroupBy(match => LeaderOf(match.Commitments[0]));
    }

    private IEnumerable<Match> Matches()
    {
        for (var first = 0; first < _nodes.Count;)
        {
            var count = PeersOf(first);
            foreach (var match in MatchesOf(first, count))
            {
                yield return match;
            }

            first += count;
        }
    }

    /// <summary>Zones matter to zonal commitments only, so these match node by node and the others all peers at once.</summary>
    private IEnumerable<Match> MatchesOf(int first, int count)
    {
        var matches = new Dictionary<(int Layer, int Node, decimal Draw), List<int>>();
        for (var commitment = 0; commitment < _commitments.Count; commitment++)
        {
            var tries = _commitments[commitment].IsZonal ? count : 1;
            for (var node = first; node < first + tries; node++)
            {
                if (DrawOf(_nodes[node], _commitments[commitment], _sharing) is { } draw)
                {
                    var key = (LayerOf(_nodes[node], _commitments[commitment]), node, draw);
                    (CollectionsMarshal.GetValueRefOrAddDefault(matches, key, out _) ??= []).Add(commitment);
                }
            }
        }

        return matches.Select(pair => new Match(
            pair.Key.Layer,
            new NodeRange(pair.Key.Node, _commitments[pair.Value[0]].IsZonal ? 1 : count),
            pair.Key.Draw,
            _commitments[pair.Value[0]].IsPlan,
            pair.Value));
    }

    /// <returns>Units that an hour of the node's usage draws; null when the commitment does not serve it.</returns>
    public static decimal? DrawOf(UsageNode user, HeldCommitment commitment, SharingPolicy sharing)
    {
        var isBlock = commitment.Kind == BilledCommitmentKind.CapacityBlock;
        var mayUse = isBlock
            ? commitment.AccountId == user.Key.AccountId
            : sharing.Allows(commitment.AccountId, user.Key.AccountId);
        return mayUse && isBlock == (user.Key.Kind == BillLineKind.CapacityBlock) ? commitment.DrawOf(user) : null;
    }

    /// <returns>Lower ones come first.</returns>
    public static int LayerOf(UsageNode node, HeldCommitment commitment) =>
        ((int)commitment.Kind * CoverLayer.RanksOfKind) + (node.IsIdle ? 2 : 0) + (node.Key.AccountId == commitment.AccountId ? 0 : 1);

    private int PeersOf(int first)
    {
        var end = first + 1;
        while (end < _nodes.Count && _nodes[end].Key with { ZoneId = null, ReservationId = null } == _nodes[first].Key with { ZoneId = null, ReservationId = null })
        {
            end++;
        }

        return end - first;
    }

    private int LinesOf(Match match) => _nodes[match.Nodes.End - 1].EndLine - _nodes[match.Nodes.First].FirstLine;

    /// <summary>Orders two tries of one layer by their draws on usage at these on-demand rates.</summary>
    /// <param name="isPlan">Plans go by saving first.</param>
    public static int Compare(bool isPlan, decimal draw, decimal rate, decimal otherDraw, decimal otherRate)
    {
        // 1 − draw ÷ on-demand, highest first, multiplied out because equal percentages must compare as equal.
        var bySaving = isPlan ? (draw * otherRate).CompareTo(otherDraw * rate) : 0;
        return bySaving != 0 ? bySaving : draw.CompareTo(otherDraw);
    }

    private int Compare(Match left, Match right)
    {
        var byDraw = Compare(left.RanksBySaving, left.Draw, _nodes[left.Nodes.First].ListRate, right.Draw, _nodes[right.Nodes.First].ListRate);
        return byDraw != 0 ? byDraw : left.Nodes.First.CompareTo(right.Nodes.First);
    }

    private sealed record Match(int Layer, NodeRange Nodes, decimal Draw, bool RanksBySaving, List<int> Commitments);
}
