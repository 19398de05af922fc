using CostOptimizer.Core.Planning;

namespace CostOptimizer.Reports.Fleets;

/// <summary>Puts fleets into the report's order: by currency, then what to do, then the middle saving, then the id.</summary>
internal static class FleetOrder
{
    /// <summary>Fleets shown in detail; with more, a report is no longer read but searched.</summary>
    public const int MostSections = 60;

    public static IReadOnlyList<FleetGroupOfCurrency> Of(IReadOnlyList<FleetAnalysis> fleets)
    {
        var groups = fleets
            .GroupBy(fleet => ReportFleet.CurrencyOf(fleet)?.Code)
            .OrderBy(group => group.Key is null)
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group
                .OrderBy(fleet => fleet.Recommendation.Verdict)
                .ThenByDescending(fleet => fleet.Recommendation.Savings?.P50.Amount ?? 0m)
                .ThenBy(fleet => fleet.Fleet.Id)
                .ToArray())
            .ToArray();
        var detailed = Detailed(groups);
        var place = 0;
        return [.. groups.Select(group => new FleetGroupOfCurrency(
            ReportFleet.CurrencyOf(group[0]),
            [.. group.Select(fleet => new ReportFleet(fleet, $"fleet-{++place}", detailed.Contains(fleet)))]))];
    }

    // Amounts of two currencies cannot be ranked against each other, so the groups take turns.
    private static HashSet<FleetAnalysis> Detailed(IEnumerable<FleetAnalysis[]> groups) =>
        groups
            .SelectMany((group, order) => group.Select((fleet, rank) => (fleet, rank, order)))
            .OrderBy(entry => entry.rank)
            .ThenBy(entry => entry.order)
            .Take(MostSections)
            .Select(entry => entry.fleet)
            .ToHashSet<FleetAnalysis>(ReferenceEqualityComparer.Instance);
}
