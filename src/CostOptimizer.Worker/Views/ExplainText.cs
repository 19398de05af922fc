using System.Globalization;
using CostOptimizer.Application.Presentation;
using CostOptimizer.Core.Planning;
using Spectre.Console;

namespace CostOptimizer.Worker.Views;

/// <summary>The arithmetic of one recommendation as trees, so that it can be redone by hand.</summary>
internal static class ExplainText
{
    public static void Write(IAnsiConsole console, FleetAnalysis analysis)
    {
        var recommendation = analysis.Recommendation;
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[bold]{PlainText.Clean(recommendation.Headline, 400)}[/]");
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"Recommendation {recommendation.Id} for fleet {PlainText.Clean(recommendation.FleetId.Value, 200)}: {Display.Verdict(recommendation.Verdict)}.");
        console.WriteLine();
        ExplainTree.Write(console, recommendation.Arithmetic);
        console.Write(Alternatives(recommendation));
        WriteList(console, "Benchmark first", recommendation.Benchmark is { } benchmark ? [benchmark.Summary] : []);
        WriteList(console, "Risks", recommendation.Risks.Select(risk => $"{risk.Kind}, {risk.Level.ToString().ToLowerInvariant()}: {risk.Reason}"));
        WriteList(console, "Check before acting", recommendation.Conditions.Select(condition => $"{condition.Reason} ({condition.Rule})"));
        WriteList(console, "About this fleet", analysis.Notices);
    }

    private static Table Alternatives(Recommendation recommendation)
    {
        var table = new Table().Border(TableBorder.Rounded).Title("Alternatives, and why each lost");
        table.AddColumn("Candidate");
        table.AddColumn(new TableColumn("Cost a month").RightAligned());
        table.AddColumn(new TableColumn("Saving a month").RightAligned());
        table.AddColumn("Speed ratio");
        table.AddColumn("Outcome");
        foreach (var candidate in recommendation.Candidates)
        {
            table.AddRow(
                Markup.Escape($"{candidate.Action.ToString().ToLowerInvariant()} {(candidate.Count is { } count ? $"{count} × " : "")}{candidate.TypeName}"),
                Display.Money(candidate.MonthlyCost),
                Display.Range(candidate.Savings),
                candidate.Speedup is { } speedup ? $"{Display.Number(speedup.Median)} ({Display.Grade(speedup.Grade)})" : Display.Nothing,
                Markup.Escape(PlainText.Clean(candidate.WhyNot ?? candidate.Outcome.ToString().ToLowerInvariant(), 300)));
        }

        return table;
    }

    private static void WriteList(IAnsiConsole console, string heading, IEnumerable<string> lines)
    {
        var shown = lines.ToList();
        if (shown.Count == 0)
        {
            return;
        }

        console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[bold]{heading}[/]");
        foreach (var line in shown)
        {
            console.WriteLine($"  - {PlainText.Clean(line, 400)}");
        }
    }
}
