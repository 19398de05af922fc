using CostOptimizer.Core.Explaining;

namespace CostOptimizer.Core.Planning;

/// <summary>The little arithmetic of a fleet that stays as it is.</summary>
internal sealed class ArithmeticOfStay(FleetCosting costing)
{
    public IReadOnlyList<Quantity> Write()
    {
        var sheet = new Arithmetic();
        var unit = $"{costing.Currency}/month";
        sheet.Given("list", "Present usage at list prices", costing.Costs.List.Amount, unit, "usage of the look-back × on-demand prices, scaled to 730 h");
        sheet.Given("baseline", "Present effective cost", costing.Costs.Effective.Amount, unit, "bill of the look-back after the commitments that cover it, scaled to 730 h");
        sheet.Derived("new_cost", "New effective cost", costing.Costs.Effective.Amount, unit, "baseline", "nothing changes");
        sheet.Derived("saving", "Saving", 0m, unit, "baseline - new_cost", "cost model 6");
        return sheet.Quantities;
    }
}
