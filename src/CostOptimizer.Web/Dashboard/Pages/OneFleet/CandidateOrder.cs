using CostOptimizer.Core.Planning;

namespace CostOptimizer.Web.Dashboard.Pages.OneFleet;

/// <summary>Orders the candidates of one fleet, which are all in one currency; what is unknown comes last, whichever way round.</summary>
internal static class CandidateOrder
{
    /// <summary>As the planner ranks them: the chosen one, then by cost, then what dropped out.</summary>
    public const string Usual = "rank";

    public static IReadOnlyList<string> Names { get; } =
        [Usual, .. new[] { "option", "cost", "saving", "payback", "evidence", "latency", "risk" }.SelectMany(name => new[] { name, "-" + name })];

    /// <param name="sort">One of <see cref="Names"/>.</param>
    public static IReadOnlyList<Candidate> Apply(IReadOnlyList<Candidate> ranked, string sort)
    {
        var isDown = sort.StartsWith('-');
        return sort.TrimStart('-') switch
        {
            "option" => isDown
                ? [.. ranked.OrderByDescending(candidate => candidate.TypeName, StringComparer.Ordinal)]
                : [.. ranked.OrderBy(candidate => candidate.TypeName, StringComparer.Ordinal)],
            "cost" => By(ranked, candidate => candidate.MonthlyCost?.Amount, isDown),
            "saving" => By(ranked, candidate => candidate.Savings?.P50.Amount, isDown),
            "payback" => By(ranked, candidate => candidate.PaybackMonths, isDown),
            "evidence" => By(ranked, candidate => (decimal?)candidate.Speedup?.Grade, isDown),
            "latency" => By(ranked, candidate => candidate.P99Milliseconds, isDown),
            "risk" => By(ranked, candidate => (decimal?)candidate.HighestRisk, isDown),
            _ => ranked,
        };
    }

    // The sort is stable: equals stay as they are ranked.
    private static IReadOnlyList<Candidate> By<T>(IReadOnlyList<Candidate> ranked, Func<Candidate, T?> key, bool isDown)
        where T : struct
    {
        var known = ranked.OrderBy(candidate => key(candidate) is null);
        return [.. isDown ? known.ThenByDescending(key) : known.ThenBy(key)];
    }
}
