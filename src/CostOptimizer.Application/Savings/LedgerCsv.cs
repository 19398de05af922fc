using System.Globalization;
using CostOptimizer.Application.Presentation;
using CostOptimizer.Core.Realised;

namespace CostOptimizer.Application.Savings;

/// <summary>The ledger as a table: one row an entry and week, exact amounts, each in its row's currency.</summary>
public static class LedgerCsv
{
    private static readonly string[] Columns =
    [
        "WeekStart", "Fleet", "Recommendation", "Action", "Stage", "Origin", "Run", "Since", "RollOut", "KnownHours", "Scaled", "Currency", "Promised", "Baseline", "Paid", "Realised",
        "SavedElsewhere", "ByDemand", "ByPrice", "ByCommitment", "ByRollOut", "BySizing", "Rest", "DemandBasis", "WhyUnmeasured",
    ];

    /// <returns>With a heading; lines end as RFC 4180 asks. Amounts of a week that was not measured are empty.</returns>
    public static IEnumerable<string> Lines(SavingsView view)
    {
        yield return string.Join(',', Columns) + "\r\n";
        var entries = view.Entries.ToDictionary(entry => entry.Id, StringComparer.Ordinal);
        foreach (var row in view.FleetWeeks)
        {
            yield return string.Join(',', Cells(entries[row.EntryId], row.Saving)) + "\r\n";
        }
    }

    private static IEnumerable<string> Cells(LedgerEntry entry, WeekSaving week) =>
    [
        week.WeekUtc.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        CsvCell.Text(entry.Fleet.Value),
        CsvCell.Text(entry.RecommendationId),
        entry.Action.ToString(),
        entry.Stage.ToString(),
        entry.Origin?.ToString() ?? "",
        CsvCell.Text(entry.RunId),
        entry.SinceUtc?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "",
        CsvCell.Number(week.RollOut),
        CsvCell.Number(week.KnownHours),
        week.IsScaled ? "yes" : "no",
        entry.Currency.Code,
        CsvCell.Number(week.Promised.Amount),
        CsvCell.Number(week.Measured?.Baseline.Amount),
        CsvCell.Number(week.Measured?.Paid.Amount),
        CsvCell.Number(week.Measured?.Realised.Amount),
        CsvCell.Number(week.Measured?.SavedElsewhere.Amount),
        CsvCell.Number(week.Measured?.Difference.Demand.Amount),
        CsvCell.Number(week.Measured?.Difference.Price.Amount),
        CsvCell.Number(week.Measured?.Difference.Commitment.Amount),
        CsvCell.Number(week.Measured?.Difference.RollOut.Amount),
        CsvCell.Number(week.Measured?.Difference.Sizing.Amount),
        CsvCell.Number(week.Measured?.Difference.Rest.Amount),
        week.Basis.ToString(),
        CsvCell.Text(week.WhyUnmeasured),
    ];
}
