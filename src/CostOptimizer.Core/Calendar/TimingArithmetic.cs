using CostOptimizer.Core.Explaining;
using CostOptimizer.Core.Planning;

namespace CostOptimizer.Core.Calendar;

/// <summary>Writes what a move is worth over the horizon so that it can be redone: span by span, discounted by the month.</summary>
internal static class TimingArithmetic
{
    /// <param name="saving">Symbol of the saving at today's commitments.</param>
    /// <param name="currency">ISO code.</param>
    /// <param name="prefix">Of symbols, for a move that is not the one proposed now.</param>
    public static void Write(Arithmetic sheet, MoveTiming timing, PlanningPolicy policy, string saving, bool hasShare, string currency, string prefix = "")
    {
        if (timing.NetPresentValue is not { } value)
        {
            return;
        }

        var discounting = new Discounting(policy.DiscountRate);
        sheet.Given("discount_rate", "Discount rate a year", policy.DiscountRate, "1", "policy");
        sheet.Given("discount", "The same a month, continuous: ln(1 + rate) ÷ 12", discounting.PerMonth, "1", "of discount_rate");
        sheet.Given($"{prefix}start_month", "Months until the start, of all the one that is worth the most", timing.Start, "months", "start calendar");
        List<string> terms = [];
        foreach (var (index, span) in timing.Savings.Where(span => span.To > timing.Start).Index())
        {
            var symbol = span.Change is null ? saving : Span(sheet, span, index + 1, hasShare, currency);
            terms.Add($"{symbol} * {discounting.AnnuityFormula(Math.Max(timing.Start, span.From), span.To)}");
        }

        sheet.Derived(
            $"{prefix}npv", $"Net present value over {policy.HorizonMonths} months", value, currency,
            $"{string.Join(" + ", terms)} - {prefix}one_off * exp(0 - discount * {prefix}start_month)", "cost model 8");
        if (timing.BreakEven is { } month)
        {
            sheet.Given($"{prefix}break_even_month", "Months until the discounted savings have paid the one-off cost", month, "months", "the sums of npv, month by month");
        }
    }

    private static string Span(Arithmetic sheet, MonthlySaving span, int number, bool hasShare, string currency)
    {
        var money = $"{currency}/month";
        var source = $"billing simulation with the commitments owned from month {span.From} on";
        sheet.Given($"baseline_span{number}", "What the fleet would cost unchanged then", span.Baseline!.Value, money, source);
        sheet.Given($"change_span{number}", "What the change saves then", span.Change!.Value, money, source);
        sheet.Derived(
            $"saving_span{number}", $"Saving from month {span.From} to {span.To - 1}", span.Saving, money,
            hasShare ? $"min(baseline_span{number}, change_span{number} + purchase_share)" : $"min(baseline_span{number}, change_span{number} + 0)", "cost model 8");
        return $"saving_span{number}";
    }
}
