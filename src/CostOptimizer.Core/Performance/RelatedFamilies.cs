using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Core.Performance;

/// <summary>Grade B among other families: geometric mean over the families that do the same task.</summary>
internal static class RelatedFamilies
{
    /// <param name="pairs">All pairs of the two devices, in the direction asked for.</param>
    /// <param name="bound">Null when not declared.</param>
    /// <returns>The pairs used; empty when no family does the task within the declared bound.</returns>
    public static IReadOnlyList<MatchedPair> Select(
        IEnumerable<MatchedPair> pairs, IReadOnlyList<string> tasks, PrecisionClass? precision, WorkloadBound? bound)
    {
        var related = pairs.Where(pair => tasks.Contains(pair.Task) && (bound is null || pair.Bound == bound)).ToList();
        var same = related.Where(new Selection(precision, null, null).HasPrecision).ToList();
        return same.Count > 0 ? same : related;
    }

    /// <summary>Every family counts once, however many rows it has.</summary>
    public static double LogRatio(IEnumerable<MatchedPair> pairs) =>
        pairs.GroupBy(pair => pair.Family).Select(family => family.Average(pair => pair.LogRatio)).Average();
}
