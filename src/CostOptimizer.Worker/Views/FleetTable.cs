using CostOptimizer.Application.Presentation;
using CostOptimizer.Core.Planning;
using Spectre.Console;

namespace CostOptimizer.Worker.Views;

/// <summary>One row a fleet: what runs, what to do, what it saves and how sure that is.</summary>
internal static class FleetTable
{
    private const int LongestName = 44;

    public static Table Of(IReadOnlyList<FleetAnalysis> fleets)
    {
        var table = new Table().Border(TableBorder.Rounded);
        table.AddColumn("Fleet");
        table.AddColumn("Now");
        table.AddColumn(new TableColumn("Cost a month").RightAligned());
        table.AddColumn("Proposal");
        table.AddColumn(new TableColumn("Saving a month").RightAligned());
        table.AddColumn(new TableColumn("Payback").RightAligned());
        table.AddColumn(new TableColumn("Evidence").Centered());
        table.AddColumn("Risk");
        foreach (var fleet in fleets)
        {
            table.AddRow(Row(fleet));
        }

        return table;
    }

    private static Markup[] Row(FleetAnalysis analysis)
    {
        var (fleet, recommendation) = (analysis.Fleet, analysis.Recommendation);
        var acts = recommendation.Verdict is Verdict.Recommended or Verdict.BenchmarkFirst;
        return
        [
            Cell($"{PlainText.Clean(fleet.Name, LongestName)}\n{fleet.AccountId} {fleet.Region}"),
            Cell(Display.Hardware(fleet)),
            Cell(Display.Money(analysis.Costs?.Effective)),
            Cell(PlainText.Clean(recommendation.Headline, 200)),
            Cell(acts ? Display.Range(recommendation.Savings) : Display.Nothing),
            Cell(acts ? Display.Payback(recommendation.PaybackMonths) : Display.Nothing),
            Cell(Display.Grade(recommendation.Evidence)),
            Cell(acts ? recommendation.HighestRisk.ToString().ToLowerInvariant() : Display.Nothing),
        ];
    }

    private static Markup Cell(string text) => new(Markup.Escape(text));
}
