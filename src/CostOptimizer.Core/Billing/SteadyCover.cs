namespace CostOptimizer.Core.Billing;

/// <summary>
/// What reservations and the plans of one family do with usage that stays as it is: worked out once, and taken over by every bill
/// in which it stands beside other usage, as far as that cannot reach it.
/// </summary>
/// <remarks>
/// A layer is reached when one of its nodes or commitments is, and then all of them are, in every other layer too. What is not
/// reached has the same nodes, commitments and order in both, so that its hours are the same to the digit.
/// </remarks>
internal sealed class SteadyCover
{
    private readonly Dictionary<NodeKey, int> _nodes;
    private readonly Dictionary<(int Rank, int Node, decimal Draw), CoverStep> _steps = [];
    private readonly decimal[][] _left;
    private readonly bool[] _repeats;
    private readonly CoverTotals _totals;

    /// <param name="estate">With known lines. Idle reservations are always reached: they are taken as none here.</param>
    public SteadyCover(BillingEstate estate, IReadOnlyList<HeldCommitment> commitments, CoverOrder order, int hours)
    {
        _nodes = estate.Nodes.Index().ToDictionary(node => node.Item.Key, node => node.Index);
        CoverLayer[] layers = [.. order.Layers.Where(layer => layer.IsOfOneFamily)];
        var isTouched = new bool[estate.Nodes.Count];
        foreach (var (layer, step) in layers.SelectMany(layer => layer.Steps, (layer, step) => (layer, step)))
        {
            _steps.Add((layer.Rank, step.Nodes.First, step.Draw), step);
            Array.Fill(isTouched, true, step.Nodes.First, step.Nodes.Count);
        }

        // What no layer touches and is one line is left as it is: it needs no copy.
        _left = [.. estate.Nodes.Select((node, index) => IsCopied(index) ? new decimal[hours] : estate.Lines[node.FirstLine].Known!.Hours)];
        _repeats = new bool[hours];
        var work = new CoverWork(layers, [.. Enumerable.Range(0, isTouched.Length)], [.. Enumerable.Range(0, estate.Lines.Count)], new decimal[isTouched.Length][], Repeats: null);
        _totals = CoverRun.Of(
            estate with { Reservations = [] },
            commitments,
            work,
            CoverTotals.Empty(estate.Lines.Count, order.Cells),
            hours,
            [.. _left.Select((left, node) => IsCopied(node) ? left : null)],
            _repeats);

        bool IsCopied(int node) => isTouched[node] || estate.Nodes[node].LineCount > 1 || estate.Lines[estate.Nodes[node].FirstLine].Known is null;
    }

    /// <summary>What is left to do for an estate with this usage in it.</summary>
    /// <param name="changing">Its nodes with usage that is not in the steady one.</param>
    /// <param name="added">Indexes of commitments that are not there either.</param>
    /// <returns>The work, and the totals of everything else.</returns>
    public (CoverWork Work, CoverTotals Known) Beside(BillingEstate estate, int commitments, CoverOrder order, IEnumerable<int> changing, IEnumerable<int> added)
    {
        var (isReached, isDrawn) = (new bool[estate.Nodes.Count], new bool[commitments]);
        foreach (var node in changing.Concat(estate.Reservations.SelectMany(NodesOf)))
        {
            isReached[node] = true;
        }

        foreach (var commitment in added)
        {
            isDrawn[commitment] = true;
        }

        var known = CoverTotals.Empty(estate.Lines.Count, order.Cells);
        var steady = Spread(order, isReached, isDrawn);
        var layers = steady.ToHashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var (layer, step) in steady.SelectMany(layer => layer.Steps, (layer, step) => (layer, step)))
        {
            Copy(_steps[(layer.Rank, _nodes[estate.Nodes[step.Nodes.First].Key], step.Draw)], step, CellsOf(estate, step), known);
        }

        var touched = new TouchedNodes(estate, order).Nodes;
        int[] nodes = [.. touched.Where(node => isReached[node])];
        var left = new decimal[]?[isReached.Length];
        foreach (var node in touched.Where(node => !isReached[node]))
        {
            left[node] = _left[_nodes[estate.Nodes[node].Key]];
        }

        return (
            new CoverWork(
                [.. order.Layers.Where(layer => !layers.Contains(layer))],
                nodes,
                [.. nodes.SelectMany(node => Enumerable.Range(estate.Nodes[node].FirstLine, estate.Nodes[node].LineCount))],
                left,
                _repeats),
            known);
    }

    /// <summary>Marks all that hangs together with what is reached.</summary>
    /// <returns>The layers that are not reached.</returns>
    private static CoverLayer[] Spread(CoverOrder order, bool[] isReached, bool[] isDrawn)
    {
        CoverLayer[] steady = [.. order.Layers.Where(layer => layer.IsOfOneFamily)];
        while (true)
        {
            var reached = steady.ToLookup(layer => Array.Exists(layer.Commitments, commitment => isDrawn[commitment])
                || Array.Exists(layer.Steps, step => isReached.AsSpan(step.Nodes.First, step.Nodes.Count).Contains(true)));
            if (!reached.Contains(true))
            {
                return steady;
            }

            foreach (var layer in reached[true])
            {
                Array.ForEach(layer.Commitments, commitment => isDrawn[commitment] = true);
                Array.ForEach(layer.Steps, step => Array.Fill(isReached, true, step.Nodes.First, step.Nodes.Count));
            }

            steady = [.. reached[false]];
        }
    }

    private void Copy(CoverStep from, CoverStep to, int cells, CoverTotals known)
    {
        Array.Copy(_totals.CoveredHours, from.FirstCell, known.CoveredHours, to.FirstCell, cells);
        Array.Copy(_totals.DrawnUnits, from.FirstCell, known.DrawnUnits, to.FirstCell, cells);
    }

    private static int CellsOf(BillingEstate estate, CoverStep step) =>
        (estate.Nodes[step.Nodes.End - 1].EndLine - estate.Nodes[step.Nodes.First].FirstLine) * step.Commitments.Length;

    private static IEnumerable<int> NodesOf(ReservedZone zone) =>
        zone.Reservations.Select(reservation => reservation.IdleNode).Append(zone.RunningNode ?? zone.Reservations[0].IdleNode);
}
