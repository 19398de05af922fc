using CostOptimizer.Application.Presentation;
using CostOptimizer.Core.Joint;
using Spectre.Console;

namespace CostOptimizer.Worker.Views;

/// <summary>What the plan buys for the whole estate.</summary>
internal static class PurchasesTable
{
    public static Table Of(IReadOnlyList<EstatePurchases> purchases)
    {
        var table = new Table().Border(TableBorder.Rounded).Title("To buy for the whole estate, once its changes are made");
        table.AddColumn("Commitment");
        table.AddColumn("Covers");
        table.AddColumn("Bought by");
        foreach (var heading in (string[])["Upfront", "A month, used or not", "Used", "Saves a month"])
        {
            table.AddColumn(new TableColumn(heading).RightAligned());
        }

        foreach (var purchase in purchases.SelectMany(each => each.Purchases))
        {
            table.AddRow(
                Markup.Escape(ProposedText.Of(purchase)),
                Markup.Escape(purchase.Covers),
                Markup.Escape(purchase.AccountId),
                Display.Money(purchase.Upfront),
                Display.Money(purchase.MonthlyCost),
                Display.Percent(purchase.Utilization),
                Display.Money(purchase.MonthlySaving));
        }

        return table;
    }
}
