namespace CostOptimizer.Core.Sampling;

/// <summary>Draws that several quantities have partly in common.</summary>
internal static class CorrelatedRanks
{
    /// <summary>
    /// A normal factor in common and one of its own, weighted and then put back in ranks, so that each quantity keeps
    /// all slices of its own distribution: one per scenario.
    /// </summary>
    /// <param name="share">Share of the variance that is in common, 0..1.</param>
    /// <returns>By scenario, the slice that is drawn.</returns>
    public static int[] Of(RandomStream common, RandomStream own, double share)
    {
        if (share <= 0)
        {
            return own.Permutation(Strata.Count);
        }

        var (inCommon, apart) = (common.Permutation(Strata.Count), own.Permutation(Strata.Count));
        var (mine, rest) = (Math.Sqrt(share), Math.Sqrt(1 - share));
        var values = new double[Strata.Count];
        var scenarios = new int[Strata.Count];
        for (var scenario = 0; scenario < values.Length; scenario++)
        {
            values[scenario] = (mine * Strata.Normal(inCommon[scenario])) + (rest * Strata.Normal(apart[scenario]));
            scenarios[scenario] = scenario;
        }

        Array.Sort(values, scenarios);
        var ranks = new int[Strata.Count];
        for (var rank = 0; rank < ranks.Length; rank++)
        {
            ranks[scenarios[rank]] = rank;
        }

        return ranks;
    }
}
