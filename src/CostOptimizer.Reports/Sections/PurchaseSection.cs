using CostOptimizer.Application.Presentation;
using CostOptimizer.Charts.Html;
using CostOptimizer.Core.Joint;
using CostOptimizer.Core.Purchasing.Regret;
using CostOptimizer.Core.Values;
using CostOptimizer.Reports.Html;

namespace CostOptimizer.Reports.Sections;

/// <summary>What the plan buys for the whole estate, and what that costs if things turn out otherwise.</summary>
internal static class PurchaseSection
{
    public static void Write(Markup page, IReadOnlyList<EstatePurchases> purchases)
    {
        page.Open("section").Element("h2", "Purchases", ("id", SectionIds.Purchases));
        if (purchases.Count == 0)
        {
            page.Element("p", "Nothing new is to be bought: no commitment that the policy allows would cost less than on-demand prices.").Close();
            return;
        }

        page.Element("p", "Bought once for the whole estate, after the recommended changes. A saving is the estate's bill without the purchase, less the bill with it.");
        foreach (var each in purchases)
        {
            var table = Table.Begin(
                page,
                $"To buy in {each.Currency.Code}: {Display.Percent(each.Mix.Coverage)} of coverable usage is covered then",
                "Commitment", "Covers", Column.Number("Upfront"), Column.Number("A month"), Column.Number("Used"), Column.Number("Saves a month"), "Regret, a month");
            foreach (var purchase in each.Purchases)
            {
                table.Row(
                    new Cell(ProposedText.Of(purchase), PlainText.Clean(purchase.Id, 120)),
                    new Cell(PlainText.Clean(purchase.Covers, 60), PlainText.Clean(purchase.AccountId, 20)),
                    Display.Money(purchase.Upfront),
                    Display.Money(purchase.MonthlyCost),
                    Display.Percent(purchase.Utilization),
                    Display.Money(purchase.MonthlySaving),
                    string.Join("; ", purchase.Regrets.Select(Regret)));
            }

            table.End();
        }

        page.Close();
    }

    private static string Regret(ScenarioRegret regret) =>
        $"{Name(regret.Scenario)}: {Display.Money((regret.CostWith - regret.BestCost) * HoursPer.Month)}";

    private static string Name(RegretScenario scenario) => scenario switch
    {
        RegretScenario.DemandFallsByAThird => "demand falls by a third",
        RegretScenario.MovesToOtherHardware => "work moves to other hardware",
        RegretScenario.FamilyRetired => "the family is retired",
        _ => throw new ArgumentOutOfRangeException(nameof(scenario), scenario, "Unknown scenario."),
    };
}
