using CostOptimizer.Application.Reading;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Web.Dashboard.Pages.Fleets;

/// <summary>Orders fleets. Amounts are compared within a currency; what is unknown comes last, whichever way round.</summary>
internal static class FleetsOrder
{
    public const string Usual = "-cost";

    public static IReadOnlyList<string> Names { get; } =
        [.. new[] { "name", "hardware", "state", "list", "cost", "saving", "payback", "risk" }.SelectMany(name => new[] { name, "-" + name })];

    /// <param name="sort">One of <see cref="Names"/>.</param>
    public static IReadOnlyList<FleetLine> Apply(IEnumerable<FleetLine> lines, string sort)
    {
        var isDown = sort.StartsWith('-');
        return sort.TrimStart('-') switch
        {
            "list" => ByMoney(lines, line => line.List, isDown),
            "cost" => ByMoney(lines, line => line.Effective, isDown),
            "saving" => ByMoney(lines, line => line.Recommendation.Savings?.P50, isDown),
            "payback" => By(lines.OrderBy(line => line.Recommendation.PaybackMonths is null), line => line.Recommendation.PaybackMonths ?? 0m, isDown),
            "risk" => By(lines.OrderBy(_ => 0), line => line.Recommendation.HighestRisk, isDown),
            "state" => By(lines.OrderBy(_ => 0), line => line.State, isDown),
            "hardware" => isDown
                ? [.. lines.OrderByDescending(line => line.TypeName, StringComparer.Ordinal)]
                : [.. lines.OrderBy(line => line.TypeName, StringComparer.Ordinal)],
            _ => isDown
                ? [.. lines.OrderByDescending(line => line.Name, StringComparer.OrdinalIgnoreCase)]
                : [.. lines.OrderBy(line => line.Name, StringComparer.OrdinalIgnoreCase)],
        };
    }

    private static IReadOnlyList<FleetLine> ByMoney(IEnumerable<FleetLine> lines, Func<FleetLine, Money?> money, bool isDown) => By(
        lines.OrderBy(line => money(line) is null).ThenBy(line => money(line)?.Currency.Code, StringComparer.Ordinal), line => money(line)?.Amount ?? 0m, isDown);

    // The sort is stable: equals stay in the order of fleets.
    private static IReadOnlyList<FleetLine> By<T>(IOrderedEnumerable<FleetLine> lines, Func<FleetLine, T> key, bool isDown) =>
        [.. isDown ? lines.ThenByDescending(key) : lines.ThenBy(key)];
}
