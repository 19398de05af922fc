using System.Globalization;
using CostOptimizer.Application.Presentation;
using CostOptimizer.Charts.Html;
using CostOptimizer.Core.Planning;
using CostOptimizer.Reports.Html;
using CostOptimizer.Reports.Wording;

namespace CostOptimizer.Reports.Sections;

/// <summary>The months in which something starts, is bought or ends.</summary>
internal static class CalendarSection
{
    public static void Write(Markup page, IReadOnlyList<EstateTotal> totals)
    {
        page.Open("section").Element("h2", "Calendar", ("id", SectionIds.Calendar));
        EstateTotal[] planned = [.. totals.Where(total => total.Calendar is not null)];
        if (planned.Length == 0)
        {
            page.Element("p", "This analysis was made without a calendar.").Close();
            return;
        }

        page.Element("p", "Every month is one simulation of the whole estate. Without the plan, commitments end and are not renewed; upfront fees are spread over their terms. The plan is priced as it is sized, every speedup at its middle; the estate's saving is the middle of all scenarios, in which speedups miss theirs either way while purchases stay paid, so it is lower.");
        foreach (var total in planned)
        {
            var table = Table.Begin(
                page,
                $"{total.Currency.Code}, months in which something changes, and the last; net present value {Display.Money(total.Calendar!.NetPresentValue)}",
                "Month", "Fleets that change", "Bought", "Ended", Column.Number("If nothing is done"), Column.Number("With the plan"), Column.Number("Once"), Column.Number("Saved so far"));
            foreach (var month in total.Calendar.Milestones)
            {
                table.Row(
                    month.MonthUtc.ToString("yyyy-MM", CultureInfo.InvariantCulture),
                    Names(month.Starts.Select(fleet => fleet.Value)),
                    Names(month.Purchases),
                    Names(month.Ended),
                    Display.Money(month.Before),
                    Display.Money(month.Planned),
                    Display.Money(month.OneOff),
                    Display.Money(month.Cumulative));
            }

            table.End();
        }

        page.Close();
    }

    /// <summary>The first of them, and how many more.</summary>
    private static Cell Names(IEnumerable<string> names)
    {
        var all = names.ToList();
        return all.Count == 0 ? new Cell(Display.Nothing)
            : all.Count == 1 ? new Cell(PlainText.Clean(all[0], 80))
            : new Cell(PlainText.Clean(all[0], 80), $"and {Words.Count(all.Count - 1)} more");
    }
}
