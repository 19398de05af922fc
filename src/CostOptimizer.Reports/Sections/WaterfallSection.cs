using CostOptimizer.Application.Presentation;
using CostOptimizer.Charts;
using CostOptimizer.Charts.Html;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Values;
using CostOptimizer.Reports.Fleets;
using CostOptimizer.Reports.Html;
using CostOptimizer.Reports.Wording;

namespace CostOptimizer.Reports.Sections;

/// <summary>How each currency gets from today's effective cost to the plan's.</summary>
internal static class WaterfallSection
{
    private const int MostFleets = 10;
    private const int MostLabelCharacters = 34;
    private const string Closing = "Effect of all together";

    public static void Write(Markup page, IReadOnlyList<EstateTotal> totals, IReadOnlyList<FleetGroupOfCurrency> groups)
    {
        page.Open("section").Element("h2", "From today to the plan", ("id", SectionIds.Bridge));
        foreach (var total in totals)
        {
            Write(page, total, groups.FirstOrDefault(group => group.Currency == total.Currency)?.Fleets ?? []);
        }

        page.Element(
            "p",
            $"Each fleet stands with its own middle saving. The plan's cost is one simulation of everything together, in which fleets share commitments; “{Closing}” is the difference, so the bars meet exactly.",
            ("class", "fine"));
        page.Close();
    }

    private static void Write(Markup page, EstateTotal total, IReadOnlyList<ReportFleet> fleets)
    {
        var bars = Waterfall.Between(
            ("Effective cost today", total.Effective), Steps(total.Currency, fleets), Closing, ("Cost with the plan", total.Planned));
        page.Element("h3", $"{total.Currency}, a month");
        page.Open("figure").Picture(WaterfallChart.Draw(bars, new ChartCaption(
            $"bridge-{total.Currency}",
            $"From today's cost to the plan's, {total.Currency} a month",
            $"Starts at {Display.Money(total.Effective)} and ends at {Display.Money(total.Planned)}; the table below has every step.")));
        page.Close();
        WriteTable(page, total, bars);
    }

    private static void WriteTable(Markup page, EstateTotal total, IReadOnlyList<WaterfallBar> bars)
    {
        var table = Table.Begin(page, $"The same steps in numbers, {total.Currency} a month", "Step", Column.Number("Change"), Column.Number("Cost after it"));
        foreach (var bar in bars)
        {
            table.Row(bar.Label, bar.IsTotal ? Display.Nothing : WaterfallChart.Text(bar), Display.Money(bar.To));
        }

        table.End();
    }

    private static IEnumerable<(string Label, Money Change)> Steps(Currency currency, IReadOnlyList<ReportFleet> fleets)
    {
        var changes = fleets
            .Where(fleet => fleet.Recommendation is { Verdict: Verdict.Recommended, Savings: not null })
            .Select(fleet => (Label: PlainText.Clean(fleet.Name, MostLabelCharacters), Change: -fleet.Recommendation.Savings!.P50))
            .ToArray();
        var rest = changes.Skip(MostFleets).ToArray();
        return rest.Length == 0
            ? changes
            : changes.Take(MostFleets).Append((
                Words.Count(rest.Length, "further fleet", "further fleets"),
                rest.Aggregate(Money.Zero(currency), (sum, step) => sum + step.Change)));
    }
}
