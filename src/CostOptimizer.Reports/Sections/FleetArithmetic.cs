using CostOptimizer.Application.Presentation;
using CostOptimizer.Charts.Html;
using CostOptimizer.Core.Explaining;
using CostOptimizer.Reports.Fleets;
using CostOptimizer.Reports.Html;
using CostOptimizer.Reports.Wording;

namespace CostOptimizer.Reports.Sections;

/// <summary>Every number behind one recommendation, in an order in which it can be redone by hand.</summary>
internal static class FleetArithmetic
{
    public static void Write(Markup page, ReportFleet fleet)
    {
        var quantities = fleet.Recommendation.Arithmetic;
        if (quantities.Count == 0)
        {
            return;
        }

        page.Element("h4", "Arithmetic");
        page.Open("details").Element("summary", $"{Words.Count(quantities.Count, "number", "numbers")}, to be redone from top to bottom");
        var table = Table.Begin(page, "Arithmetic of this proposal", "Symbol", "What it is", Column.Number("Value"), "How");
        foreach (var quantity in quantities)
        {
            table.Row(
                quantity.Symbol,
                quantity.Label,
                new Cell(Display.Number(quantity.Value), quantity.Unit == "1" ? null : quantity.Unit),
                How(quantity));
        }

        table.End();
        page.Open("p", ("class", "fine")).Text("The same on a terminal: costopt explain ").Element("code", PlainText.Clean(fleet.Recommendation.Id, 120)).Close();
        page.Close();
    }

    private static Cell How(Quantity quantity)
    {
        var source = quantity.AtUtc is { } read ? $"{quantity.Source}, {Display.Time(read)}" : quantity.Source;
        return quantity.Formula is { } formula ? new Cell("= " + formula, source) : new Cell("given", source);
    }
}
