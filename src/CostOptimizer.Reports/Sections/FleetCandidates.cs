using CostOptimizer.Application.Presentation;
using CostOptimizer.Charts;
using CostOptimizer.Charts.Html;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Planning;
using CostOptimizer.Reports.Fleets;
using CostOptimizer.Reports.Html;
using CostOptimizer.Reports.Wording;

namespace CostOptimizer.Reports.Sections;

/// <summary>What else a fleet could run on, what each would save, and why it was not chosen.</summary>
internal static class FleetCandidates
{
    private const int MostRows = 10;
    private const int MostRanges = 5;

    public static void Write(Markup page, ReportFleet fleet)
    {
        var candidates = fleet.Recommendation.Candidates;
        if (candidates.Count == 0)
        {
            return;
        }

        page.Element("h4", "Alternatives");
        var computed = candidates.Where(IsComputed).ToArray();
        DrawRanges(page, fleet, computed);
        WriteComputed(page, fleet, computed);
        RuledOut.Write(page, [.. candidates.Where(candidate => !IsComputed(candidate))]);
    }

    private static bool IsComputed(Candidate candidate) => candidate.Outcome is CandidateOutcome.Chosen or CandidateOutcome.Outbid;

    private static void DrawRanges(Markup page, ReportFleet fleet, IEnumerable<Candidate> computed)
    {
        var rows = computed
            .Where(candidate => candidate is { Savings: not null, Action: not ActionKind.Stay })
            .Take(MostRanges)
            .Select(candidate => Range(fleet, candidate))
            .ToArray();
        if (rows.Length == 0)
        {
            return;
        }

        page.Open("figure").Picture(RangeChart.Draw(rows, new ChartCaption(
            fleet.Anchor + "-ranges", "Saving a month of each alternative", "Bars from p10 to p90; the table below has the numbers.")));
        page.Element(
            "figcaption",
            $"Saving a month: p10 to p90, mark at the median, broken line at zero.{(rows.Length == MostRanges ? " The rest stands in the table below." : "")}",
            ("class", "fine"));
        page.Close();
    }

    private static RangeRow Range(ReportFleet fleet, Candidate candidate) => new(
        $"{Option(fleet, candidate)}{(candidate.Outcome is CandidateOutcome.Chosen ? " (chosen)" : "")}",
        (double)candidate.Savings!.P10.Amount,
        (double)candidate.Savings.P50.Amount,
        (double)candidate.Savings.P90.Amount,
        Display.Range(candidate.Savings),
        candidate.Outcome is CandidateOutcome.Chosen ? Paint.Plan : Paint.Now);

    private static void WriteComputed(Markup page, ReportFleet fleet, Candidate[] computed)
    {
        if (computed.Length == 0)
        {
            return;
        }

        var table = Table.Begin(
            page,
            "Alternatives that could be computed",
            "Option",
            Column.Number("Cost, a month"),
            Column.Number("Saving, a month"),
            "Speed per device",
            Column.Number("p99 at peak"),
            "Why not");
        foreach (var candidate in computed.Take(MostRows))
        {
            table.Row(Cells(fleet, candidate));
        }

        table.End();
        if (computed.Length > MostRows)
        {
            page.Element("p", $"{Words.Count(computed.Length - MostRows, "dearer alternative", "dearer alternatives")} left out here; 'costopt explain' lists all.", ("class", "fine"));
        }
    }

    private static Cell[] Cells(ReportFleet fleet, Candidate candidate) =>
    [
        new Cell(Option(fleet, candidate), Words.Outcome(candidate.Outcome)),
        Display.Money(candidate.MonthlyCost),
        new Cell(Display.Range(candidate.Savings), candidate.Savings is { } savings ? $"median {Display.Money(savings.P50)}" : null),
        new Cell(
            Words.Speed(candidate.Speedup),
            candidate.Speedup is { } speedup ? $"{Display.Grade(speedup.Grade)}: {PlainText.Clean(speedup.Basis, 160)}" : null),
        Words.Milliseconds(candidate.P99Milliseconds),
        new Cell(candidate.Outcome is CandidateOutcome.Chosen ? "This is the proposal." : candidate.WhyNot ?? Display.Nothing, ToCheck(candidate)),
    ];

    /// <returns>Names of the rules that could not be answered; the proposal's own are spelled out further down.</returns>
    private static string? ToCheck(Candidate candidate)
    {
        var open = candidate.Findings
            .Where(finding => finding.Passes is Answer.Unknown)
            .Select(finding => finding.Rule)
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        return open.Length == 0 ? null : "To check: " + string.Join(", ", open);
    }

    private static string Option(ReportFleet fleet, Candidate candidate) =>
        $"{Words.Action(candidate.Action)}: {fleet.Instances(candidate.Count, candidate.TypeName)}";
}
