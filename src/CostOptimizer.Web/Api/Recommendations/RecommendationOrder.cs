using CostOptimizer.Application.Reading;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Web.Api.Recommendations;

/// <summary>Orders recommendations. Amounts are compared within a currency; those that are unknown come last.</summary>
internal static class RecommendationOrder
{
    public const string Usual = "fleet";

    public static IReadOnlyList<string> Names { get; } = [Usual, "saving", "-saving", "cost", "-cost", "payback"];

    /// <param name="name">One of <see cref="Names"/>.</param>
    public static IReadOnlyList<FleetLine> Apply(IReadOnlyList<FleetLine> byFleet, string name) => name switch
    {
        "saving" => ByMoney(byFleet, line => line.Recommendation.Savings?.P50, descending: false),
        "-saving" => ByMoney(byFleet, line => line.Recommendation.Savings?.P50, descending: true),
        "cost" => ByMoney(byFleet, line => line.Effective, descending: false),
        "-cost" => ByMoney(byFleet, line => line.Effective, descending: true),
        "payback" => [.. byFleet.OrderBy(line => line.Recommendation.PaybackMonths ?? decimal.MaxValue)],
        _ => byFleet,
    };

    // The sort is stable: equals stay in the order of fleets.
    private static IReadOnlyList<FleetLine> ByMoney(IReadOnlyList<FleetLine> lines, Func<FleetLine, Money?> money, bool descending) =>
        [.. lines
            .OrderBy(line => money(line) is null)
            .ThenBy(line => money(line)?.Currency.Code, StringComparer.Ordinal)
            .ThenBy(line => (descending ? -1 : 1) * (money(line)?.Amount ?? 0m))];
}
