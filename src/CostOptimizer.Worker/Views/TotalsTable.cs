using CostOptimizer.Application.Presentation;
using CostOptimizer.Core.Planning;
using Spectre.Console;

namespace CostOptimizer.Worker.Views;

/// <summary>The estate's totals, one row a currency: currencies never add.</summary>
internal static class TotalsTable
{
    public static Table Of(IReadOnlyList<EstateTotal> totals)
    {
        var table = new Table().Border(TableBorder.Rounded).Title("Estate, per month of 730 hours");
        table.AddColumn("Currency");
        foreach (var heading in (string[])["Fleets", "List price", "Paid now", "After the plan", "Saving (p10 to p90)", "Once, to get there", "Behind a benchmark", "Unused commitments now → after"])
        {
            table.AddColumn(new TableColumn(heading).RightAligned());
        }

        foreach (var total in totals)
        {
            table.AddRow(
                total.Currency.Code,
                Display.Number((decimal)total.Fleets),
                Display.Money(total.List),
                Display.Money(total.Effective),
                Display.Money(total.Planned),
                Display.Range(total.Savings),
                Display.Money(total.OneOffCost),
                Display.Money(total.AwaitingBenchmark),
                $"{Display.Money(total.UnusedCommitments)} → {Display.Money(total.UnusedCommitmentsAfter)}");
        }

        return table;
    }
}
