using System.Globalization;
using CostOptimizer.Application.Presentation;
using CostOptimizer.Core.Planning;
using Spectre.Console;

namespace CostOptimizer.Worker.Views;

/// <summary>The months in which something starts, is bought or ends, and the last one.</summary>
internal static class CalendarTable
{
    public static Table Of(IReadOnlyList<EstateTotal> totals)
    {
        var table = new Table().Border(TableBorder.Rounded).Title("Calendar")
            .Caption("With the plan: as it is sized, every speedup at its middle. The estate's saving above is the middle of all scenarios, in which speedups miss theirs either way while purchases stay paid: it is lower.");
        table.AddColumn("Month");
        foreach (var heading in (string[])["Fleets that change", "Bought", "Ended", "If nothing is done", "With the plan", "Once", "Saved so far"])
        {
            table.AddColumn(new TableColumn(heading).RightAligned());
        }

        foreach (var month in totals.Where(total => total.Calendar is not null).SelectMany(total => total.Calendar!.Milestones))
        {
            table.AddRow(
                month.MonthUtc.ToString("yyyy-MM", CultureInfo.InvariantCulture),
                Display.Number((decimal)month.Starts.Count),
                Display.Number((decimal)month.Purchases.Count),
                Display.Number((decimal)month.Ended.Count),
                Display.Money(month.Before),
                Display.Money(month.Planned),
                Display.Money(month.OneOff),
                Display.Money(month.Cumulative));
        }

        return table;
    }
}
