using CostOptimizer.Core.Performance;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Web.Dashboard.Pages.Recommendations;

/// <summary>Orders recommendations. Amounts are compared within a currency; what is unknown comes last, whichever way round.</summary>
internal static class RecommendationsOrder
{
    public const string Usual = "-saving";

    public static IReadOnlyList<string> Names { get; } =
        [.. new[] { "name", "state", "cost", "saving", "once", "payback", "evidence", "risk" }.SelectMany(name => new[] { name, "-" + name })];

    /// <param name="sort">One of <see cref="Names"/>.</param>
    public static IReadOnlyList<RecommendationRow> Apply(IEnumerable<RecommendationRow> rows, string sort)
    {
        var isDown = sort.StartsWith('-');
        return sort.TrimStart('-') switch
        {
            "cost" => ByMoney(rows, row => row.Line.Effective, isDown),
            "saving" => ByMoney(rows, row => row.Line.Recommendation.Savings?.P50, isDown),
            "once" => ByMoney(rows, row => row.Line.Recommendation.OneOffCost, isDown),
            "payback" => By(rows.OrderBy(row => row.Line.Recommendation.PaybackMonths is null), row => row.Line.Recommendation.PaybackMonths ?? 0m, isDown),
            "evidence" => By(rows.OrderBy(row => row.Line.Recommendation.Evidence is null), row => row.Line.Recommendation.Evidence ?? EvidenceGrade.M, isDown),
            "risk" => By(rows.OrderBy(_ => 0), row => row.Line.Recommendation.HighestRisk, isDown),
            "state" => By(rows.OrderBy(_ => 0), row => row.State, isDown),
            _ => isDown
                ? [.. rows.OrderByDescending(row => row.Line.Name, StringComparer.OrdinalIgnoreCase)]
                : [.. rows.OrderBy(row => row.Line.Name, StringComparer.OrdinalIgnoreCase)],
        };
    }

    private static IReadOnlyList<RecommendationRow> ByMoney(IEnumerable<RecommendationRow> rows, Func<RecommendationRow, Money?> money, bool isDown) => By(
        rows.OrderBy(row => money(row) is null).ThenBy(row => money(row)?.Currency.Code, StringComparer.Ordinal), row => money(row)?.Amount ?? 0m, isDown);

    // The sort is stable: equals stay in the order of fleets.
    private static IReadOnlyList<RecommendationRow> By<T>(IOrderedEnumerable<RecommendationRow> rows, Func<RecommendationRow, T> key, bool isDown) =>
        [.. isDown ? rows.ThenByDescending(key) : rows.ThenBy(key)];
}
