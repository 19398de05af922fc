using System.Globalization;
using CostOptimizer.Core.Explaining;

namespace CostOptimizer.Core.Planning;

/// <summary>Writes the chance of saving so that it can be redone: the normal tail at the break-even speedup.</summary>
internal static class ProbabilityArithmetic
{
    private const string Rule = "normal tail, Abramowitz and Stegun 26.2.17";

    public static void Write(Arithmetic sheet, Evaluation evaluation)
    {
        var probability = evaluation.Savings.ProbabilityOfSaving;
        if (evaluation.BreakEven is not { } z)
        {
            sheet.Given("probability", "Chance that it saves anything", probability, "1", evaluation.Option.IsCertain ? "nothing in it is uncertain" : "the same over five deviations either way");
            return;
        }

        var speedup = evaluation.Option.SpeedupAt(z);
        sheet.Given("break_even_z", "Deviations from the median at which the saving ends", z, "1", "halving over the sizing's steps");
        sheet.Derived("speedup_break_even", "Speedup above which it saves", (decimal)speedup, "1", "speedup * exp(break_even_z * speedup_deviation)", "log-normal quantile");
        var distance = z >= 0 ? "break_even_z" : "(0 - break_even_z)";
        var t = 1 / (1 + (NormalDistribution.P * Math.Abs(z)));
        sheet.Derived("tail_t", "Auxiliary of the tail formula", (decimal)t, "1", Text($"1 / (1 + {NormalDistribution.P} * {distance})"), Rule);
        sheet.Derived(
            "probability",
            "Chance that it saves anything",
            (decimal)probability,
            "1",
            (z >= 0 ? "" : "1 - ") + Text($"exp(0 - break_even_z * break_even_z / 2) / {NormalDistribution.RootOfTwoPi} * tail_t * ({NormalDistribution.B1} + tail_t * (0 - {-NormalDistribution.B2} + tail_t * ({NormalDistribution.B3} + tail_t * (0 - {-NormalDistribution.B4} + tail_t * {NormalDistribution.B5}))))"),
            Rule);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
