using CostOptimizer.Application.Presentation;
using CostOptimizer.Charts;
using CostOptimizer.Charts.Html;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Performance;
using CostOptimizer.Core.Planning;
using CostOptimizer.Reports.Fleets;
using CostOptimizer.Reports.Html;
using CostOptimizer.Reports.Wording;

namespace CostOptimizer.Reports.Sections;

/// <summary>Every fleet on one line, the largest saving of each currency first.</summary>
internal static class FleetTableSection
{
    private const int MostHeadlineCharacters = 220;
    private const int MostBars = 10;
    private const int MostLabelCharacters = 34;

    public static void Write(Markup page, IReadOnlyList<FleetGroupOfCurrency> groups)
    {
        page.Open("section").Element("h2", "Fleets", ("id", SectionIds.Fleets));
        if (groups.Count == 0)
        {
            page.Element("p", "No fleet was found in what was read.").Close();
            return;
        }

        WriteTable(page, groups);
        page.Open("p", ("class", "fine"))
            .Text("Costs and savings are a month of 730 hours. Savings are p10 to p90: one outcome in ten is below, one above. Evidence for the speed of other hardware: ");
        foreach (var grade in Enum.GetValues<EvidenceGrade>())
        {
            page.Element("strong", Display.Grade(grade)).Text($" {Words.Evidence(grade)}; ");
        }

        page.Text("– no such evidence was needed.").Close();
        foreach (var group in groups.Where(group => group.Currency is not null))
        {
            DrawSpend(page, group);
        }

        page.Close();
    }

    private static void DrawSpend(Markup page, FleetGroupOfCurrency group)
    {
        var rows = group.Fleets
            .Where(fleet => fleet.Analysis.Costs is not null)
            .OrderByDescending(fleet => fleet.Analysis.Costs!.Effective.Amount)
            .Take(MostBars)
            .Select(fleet => new BarRow(
                PlainText.Clean(fleet.Name, MostLabelCharacters),
                (double)fleet.Analysis.Costs!.Effective.Amount,
                Display.Money(fleet.Analysis.Costs.Effective),
                Paint.Now))
            .ToArray();
        if (rows.Length < 2)
        {
            return; // One bar compares nothing.
        }

        page.Element("h3", $"Where the money goes now, {group.Currency} a month");
        page.Open("figure").Picture(BarChart.Draw(rows, new ChartCaption(
            $"spend-{group.Currency}", $"Effective cost by fleet, {group.Currency} a month", $"The {Words.Count(rows.Length)} dearest fleets; the table above has every fleet.")));
        page.Close();
    }

    private static void WriteTable(Markup page, IReadOnlyList<FleetGroupOfCurrency> groups)
    {
        var table = Table.Begin(
            page,
            "Fleets and what to do with each",
            "Fleet",
            Column.Number("Now, a month"),
            "Proposal",
            Column.Number("Saving, a month"),
            Column.Number("Payback"),
            "Evidence",
            "Risk");
        foreach (var group in groups)
        {
            table.Group(group.Currency is { } currency
                ? $"{currency} – {Words.Count(group.Fleets.Count, "fleet", "fleets")}"
                : $"Cost unknown – {Words.Count(group.Fleets.Count, "fleet", "fleets")}");
            foreach (var fleet in group.Fleets)
            {
                table.Row(Cells(fleet));
            }
        }

        table.End();
    }

    private static Cell[] Cells(ReportFleet fleet)
    {
        var recommendation = fleet.Recommendation;
        return
        [
            new Cell(fleet.Name, Place(fleet.Analysis.Fleet), fleet.HasSection ? fleet.Anchor : null),
            new Cell(Display.Money(fleet.Analysis.Costs?.Effective), fleet.Present),
            new Cell(Capitalized(Display.Verdict(recommendation.Verdict)), PlainText.Clean(recommendation.Headline, MostHeadlineCharacters), Badge: Badge(recommendation.Verdict)),
            fleet.IsMove ? new Cell(Display.Range(recommendation.Savings), $"median {Display.Money(recommendation.Savings?.P50)}") : Display.Nothing,
            fleet.IsMove ? Display.Payback(recommendation.PaybackMonths) : Display.Nothing,
            Display.Grade(recommendation.Evidence),
            fleet.IsMove ? new Cell(recommendation.HighestRisk.ToString(), Badge: "risk-" + (int)recommendation.HighestRisk) : Display.Nothing,
        ];
    }

    /// <returns>For example <c>111122223333 · us-east-1 · SageMaker</c>.</returns>
    private static string Place(Fleet fleet) =>
        $"{fleet.AccountId} · {fleet.Region.Code}{(fleet.Service is ComputeService.SageMaker ? " · SageMaker" : "")}";

    private static string Badge(Verdict verdict) => verdict switch
    {
        Verdict.Recommended => "do",
        Verdict.BenchmarkFirst => "measure",
        Verdict.Stay => "stay",
        _ => "unknown",
    };

    private static string Capitalized(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
