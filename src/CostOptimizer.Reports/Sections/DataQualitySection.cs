using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Presentation;
using CostOptimizer.Charts.Html;
using CostOptimizer.Reports.Fleets;
using CostOptimizer.Reports.Html;
using CostOptimizer.Reports.Wording;

namespace CostOptimizer.Reports.Sections;

/// <summary>How much data stands behind the figures, how old it is and what is missing.</summary>
internal static class DataQualitySection
{
    private const int MostFleets = 200;

    public static void Write(Markup page, AnalysisResult result, IReadOnlyList<FleetGroupOfCurrency> groups)
    {
        var window = result.Run.Window;
        page.Open("section").Element("h2", "Data quality", ("id", SectionIds.Data));
        page.Element("p", $"Look-back: {Display.Number(window.Length.TotalDays)} days, {Display.Time(window.FromUtc)} to {Display.Time(window.ToUtc)}. Missing 5-minute buckets are counted and never filled with zero; a fleet with data in less than {Display.Percent(result.Run.Policy.MinimumValidShare)} of them gets no recommendation. Weekly and monthly peaks outside the look-back are not seen.");
        WritePartitions(page, result);
        WriteFleets(page, [.. groups.SelectMany(group => group.Fleets)]);
        WriteFailures(page, [.. result.AllFailures]);
        WriteWarnings(page, result.Partitions);
        page.Close();
    }

    private static void WritePartitions(Markup page, AnalysisResult result)
    {
        var table = Table.Begin(
            page, "Accounts and regions", "Account and region", "Read", Column.Number("Instances"), Column.Number("Fleets"), Column.Number("Newest data"));
        foreach (var partition in result.Partitions)
        {
            table.Row(
                new Cell($"{partition.AccountId} · {partition.Region}", PlainText.Clean(partition.AccountName, 60)),
                partition.IsComplete ? new Cell("complete", Badge: "do") : new Cell("incomplete", Badge: "unknown"),
                Words.Count(partition.Instances),
                Words.Count(partition.Fleets),
                partition.NewestDataUtc is { } newest
                    ? new Cell(Display.Time(newest), $"{Words.Age(result.Run.StartedAtUtc - newest)} before the analysis")
                    : Display.Nothing);
        }

        table.End();
    }

    private static void WriteFleets(Markup page, IReadOnlyList<ReportFleet> fleets)
    {
        if (fleets.Count == 0)
        {
            return;
        }

        var table = Table.Begin(
            page,
            "Fleets, least data first",
            "Fleet",
            "State",
            Column.Number("Data in"),
            Column.Number("Missing buckets"),
            Column.Number("Rejected datapoints"),
            Column.Number("Full weeks"));
        foreach (var fleet in fleets.OrderBy(fleet => fleet.Analysis.Demand.ValidShare).ThenBy(fleet => fleet.Analysis.Fleet.Id).Take(MostFleets))
        {
            var demand = fleet.Analysis.Demand;
            table.Row(
                new Cell(fleet.Name, LinkTo: fleet.HasSection ? fleet.Anchor : null),
                Words.State(demand.State),
                Display.Percent(demand.ValidShare),
                Words.Count(demand.MissingBuckets),
                Words.Count(demand.RejectedDatapoints),
                Words.Count(demand.FullWeeks));
        }

        table.End();
        if (fleets.Count > MostFleets)
        {
            page.Element("p", $"{Words.Count(fleets.Count - MostFleets)} fleets with more data are left out here.", ("class", "fine"));
        }
    }

    private static void WriteFailures(Markup page, SourceFailure[] failures)
    {
        if (failures.Length == 0)
        {
            page.Element("p", "No source failed.");
            return;
        }

        var table = Table.Begin(page, "What could not be read", "Where", "Step", "Kind", "Reason");
        foreach (var failure in failures)
        {
            table.Row(failure.Where, failure.Step, Words.Failure(failure.Kind), failure.Reason);
        }

        table.End();
    }

    private static void WriteWarnings(Markup page, IReadOnlyList<PartitionOutcome> partitions)
    {
        var warnings = partitions
            .SelectMany(partition => partition.Warnings, (partition, text) => (Where: $"{partition.AccountId}/{partition.Region}", Text: text))
            .ToList();
        if (warnings.Count == 0)
        {
            return;
        }

        var table = Table.Begin(page, "Oddities of the inventory", "Where", "What was seen");
        foreach (var (where, text) in warnings.Take(MostFleets))
        {
            table.Row(where, text);
        }

        table.End();
        if (warnings.Count > MostFleets)
        {
            page.Element("p", $"{Words.Count(warnings.Count - MostFleets)} more are left out here.", ("class", "fine"));
        }
    }
}
