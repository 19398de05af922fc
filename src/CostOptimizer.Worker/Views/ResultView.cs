using CostOptimizer.Application.Analysis;
using Spectre.Console;

namespace CostOptimizer.Worker.Views;

/// <summary>An analysis as a person reads it on a terminal.</summary>
internal static class ResultView
{
    public static void Write(IAnsiConsole console, AnalysisResult result)
    {
        console.Write(FleetTable.Of(result.Plan.Fleets));
        console.Write(TotalsTable.Of(result.Plan.Totals));
        if (result.Plan.Purchases.Count > 0)
        {
            console.Write(PurchasesTable.Of(result.Plan.Purchases));
        }

        if (result.Plan.Totals.Any(total => total.Calendar is not null))
        {
            console.Write(CalendarTable.Of(result.Plan.Totals));
        }

        RunNotes.Write(console, result);
    }
}
