namespace CostOptimizer.Core.Billing;

/// <summary>Runs <see cref="HourlyCover"/> over a window.</summary>
/// <remarks>
/// A large estate's window is cut into segments that run side by side; their number depends on the input alone and they are added in
/// order, so the result does not depend on the machine.
/// </remarks>
internal static class CoverRun
{
    private const int Segments = 4;
    private const long LineHoursWorthSegments = 200_000;

    public static CoverTotals Of(BillingEstate estate, IReadOnlyList<HeldCommitment> commitments, CoverOrder order, BillingRequest request)
    {
        var (windowHours, touched) = (request.Hours, new TouchedNodes(estate, order));
        var work = new CoverWork(order.Layers, touched.Nodes, touched.Lines, new decimal[estate.Nodes.Count][], Repeats: null);
        var segments = (long)touched.Lines.Length * windowHours < LineHoursWorthSegments ? 1 : Segments;
        var totals = new CoverTotals[segments];
        request.Loop(segments, segment =>
        {
            totals[segment] = CoverTotals.Empty(estate.Lines.Count, order.Cells);
            new HourlyCover(estate, commitments, work, totals[segment])
                .Run((int)((long)windowHours * segment / segments), (int)((long)windowHours * (segment + 1) / segments));
        });
        foreach (var later in totals.Skip(1))
        {
            totals[0].Add(later);
        }

        return WithHours(totals[0], estate, work, windowHours);
    }

    /// <summary>One part of the work on one thread.</summary>
    /// <param name="totals">Of all that is not in <paramref name="work"/>; is added to.</param>
    /// <param name="left">By node, takes what the layers leave open in each hour; null where nobody asks.</param>
    /// <param name="repeats">Takes which hours repeat the one before, if asked for.</param>
    public static CoverTotals Of(
        BillingEstate estate, IReadOnlyList<HeldCommitment> commitments, CoverWork work, CoverTotals totals, int hours, decimal[]?[]? left = null, bool[]? repeats = null)
    {
        new HourlyCover(estate, commitments, work, totals).Run(0, hours, left, repeats);
        return WithHours(totals, estate, work, hours);
    }

    private static CoverTotals WithHours(CoverTotals totals, BillingEstate estate, CoverWork work, int hours)
    {
        var isCounted = new bool[estate.Lines.Count];
        foreach (var line in work.Lines)
        {
            isCounted[line] = true;
        }

        for (var line = 0; line < isCounted.Length; line++)
        {
            totals.Hours[line] = estate.Lines[line].Known?.Total ?? (isCounted[line] ? totals.Hours[line] : estate.Lines[line].TotalOf(hours));
        }

        return totals;
    }
}
