using CostOptimizer.Core.Calendar;
using CostOptimizer.Core.Explaining;

namespace CostOptimizer.Core.Planning;

/// <summary>The little arithmetic of a fleet that stays as it is.</summary>
internal sealed class ArithmeticOfStay(FleetCosting costing)
{
    /// <param name="later">What a held fleet should do once it is free; null for all others.</param>
    public IReadOnlyList<Quantity> Write(PlanningPolicy policy, (Evaluation Evaluation, MoveTiming Timing)? later)
    {
        var sheet = new Arithmetic();
        var unit = $"{costing.Currency}/month";
        sheet.Given("list", "Present usage at list prices", costing.Costs.List.Amount, unit, "usage of the look-back × on-demand prices, scaled to 730 h");
        sheet.Given("baseline", "Present effective cost", costing.Costs.Effective.Amount, unit, "bill of the look-back after the commitments that cover it, scaled to 730 h");
        sheet.Derived("new_cost", "New effective cost", costing.Costs.Effective.Amount, unit, "baseline", "nothing changes");
        sheet.Derived("saving", "Saving", 0m, unit, "baseline - new_cost", "cost model 6");
        if (later is { Evaluation.OneOff.Total: { } oneOff } move)
        {
            sheet.Given("later_one_off", $"One-off cost: {move.Evaluation.OneOff.Kind}", oneOff, costing.Currency.Code, "effort by kind of move, and the parallel run");
            TimingArithmetic.Write(sheet, move.Timing, policy, "saving", hasShare: false, costing.Currency.Code, "later_");
        }

        return sheet.Quantities;
    }
}
