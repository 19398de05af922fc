using CostOptimizer.Core.Explaining;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Planning;

/// <summary>Writes what a move costs once, and when that is paid back.</summary>
internal static class ArithmeticOfOneOff
{
    /// <param name="saving">Symbol of the saving that pays it back.</param>
    public static void Write(Arithmetic sheet, Evaluation evaluation, Currency currency, string saving)
    {
        var oneOff = evaluation.OneOff;
        sheet.Given("engineering_hours", $"Work: {oneOff.Kind}", oneOff.EngineeringHours, "h", "effort by kind of move");
        var formula = "engineering_hours * engineering_rate";
        if (oneOff.ParallelRun > 0m)
        {
            sheet.Derived("parallel_run", "Both fleets side by side for two weeks, at the price of the cheaper", oneOff.ParallelRun, $"{currency}", $"min(baseline, fleet_cost) * {Effort.ParallelHours} / {HoursPer.Month}", "cost model 8");
            formula += " + parallel_run";
        }

        if (oneOff is not { HourlyRate: { } rate, Total: { } total })
        {
            return;
        }

        sheet.Given("engineering_rate", "Cost of an engineering hour", rate.Amount, $"{currency}/h", "policy");
        sheet.Derived("one_off", "One-off cost", total, $"{currency}", formula, "cost model 8");
        if (evaluation.PaybackMonths is { } payback)
        {
            sheet.Derived("payback", "Payback", payback, "months", $"one_off / {saving}", "cost model 8");
        }
    }
}
