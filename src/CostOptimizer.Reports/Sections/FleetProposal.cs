using CostOptimizer.Application.Presentation;
using CostOptimizer.Charts.Html;
using CostOptimizer.Core.Planning;
using CostOptimizer.Reports.Fleets;
using CostOptimizer.Reports.Html;
using CostOptimizer.Reports.Wording;

namespace CostOptimizer.Reports.Sections;

/// <summary>What a fleet costs now, what is proposed, and how it is bought.</summary>
internal static class FleetProposal
{
    public static void Write(Markup page, ReportFleet fleet)
    {
        page.Element("h4", "Cost and proposal");
        WriteFigures(page, fleet);
        if (fleet.Recommendation.Benchmark is { } benchmark)
        {
            page.Element("p", benchmark.Summary);
        }

        WritePurchase(page, fleet.Recommendation.Purchase);
    }

    private static void WriteFigures(Markup page, ReportFleet fleet)
    {
        var proposal = fleet.Recommendation;
        var costs = fleet.Analysis.Costs;
        var table = Table.Begin(page, "Now and proposed, a month", "Figure", Column.Number("Value"));
        table.Row("Runs now", fleet.Present);
        table.Row("At list prices", Display.Money(costs?.List));
        table.Row("Effective cost now", new Cell(Display.Money(costs?.Effective), costs?.Covered is { } covered ? $"commitments cover {Display.Percent(covered)}" : null));
        if (fleet.IsMove)
        {
            table.Row("Proposed", new Cell(fleet.Instances(proposal.Count, proposal.TypeName), Words.Action(proposal.Action)));
            table.Row("Effective cost then", Display.Money(proposal.NewMonthlyCost));
            table.Row("Saving, p10 to p90", new Cell(Display.Range(proposal.Savings), Chance(proposal.Savings)));
            table.Row("Of it, hardware alone at on-demand prices", Display.Money(proposal.HardwareSavings));
            table.Row("Cost of moving, once", Display.Money(proposal.OneOffCost));
            table.Row("Pays back in", Display.Payback(proposal.PaybackMonths));
            table.Row("Evidence", new Cell(Display.Grade(proposal.Evidence), proposal.Evidence is { } grade ? Words.Evidence(grade) : "no other hardware is involved"));
        }

        table.End();
    }

    private static string? Chance(SavingsRange? savings) => savings is null
        ? null
        : $"median {Display.Money(savings.P50)}; saves anything at all in {Display.Percent(savings.ProbabilityOfSaving)} of outcomes";

    private static void WritePurchase(Markup page, IReadOnlyList<PurchaseLayer> layers)
    {
        if (layers.Count == 0)
        {
            return;
        }

        var table = Table.Begin(
            page,
            "How it is bought",
            "Bought as",
            Column.Number("Instances"),
            Column.Number("Hours a month"),
            Column.Number("Rate"),
            Column.Number("Cost, a month"));
        foreach (var layer in layers)
        {
            table.Row(
                layer.Option,
                Words.Count(layer.Instances),
                Display.Number(layer.HoursPerMonth),
                Display.Rate(layer.Rate),
                Display.Money(layer.MonthlyCost));
        }

        table.End();
    }
}
