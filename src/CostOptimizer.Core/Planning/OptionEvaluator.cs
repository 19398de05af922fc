using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Performance;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Planning;

/// <summary>
/// Carries the speedup's distribution through sizing to savings. Counts fall and savings rise with the speedup, so each
/// quantile of the saving is the saving at that quantile of the speedup: exact for one uncertain input, steps and all.
/// </summary>
internal sealed class OptionEvaluator(FleetCosting costing, TargetSizer sizer, InstanceType from, PlanningPolicy policy)
{
    /// <summary>Five deviations hold all but one outcome in three million.</summary>
    private const double Widest = 5;

    private const int Halvings = 24;

    /// <summary>At the median speedup alone: enough to tell whether the option is worth it.</summary>
    /// <returns>Null as <see cref="Evaluate"/>.</returns>
    public Evaluation? EvaluateMiddle(Option option) => Evaluate(option with { Estimate = option.Estimate is { } estimate ? estimate with { LogDeviation = 0 } : null });

    /// <returns>Null when the option cannot be priced, or misses the promised latency even at its median speedup.</returns>
    public Evaluation? Evaluate(Option option)
    {
        var middle = At(option, 0);
        if (middle.Costing is null)
        {
            return null;
        }

        var low = option.IsCertain ? middle : At(option, -SpeedupEstimate.Z90);
        var high = option.IsCertain ? middle : At(option, SpeedupEstimate.Z90);
        var breakEven = option.IsCertain ? null : BreakEven(option);
        var probability = breakEven is { } z ? 1 - NormalDistribution.Cumulative(z) : middle.Saving > 0m ? 1 : 0;
        var savings = new SavingsRange(In(low.Saving), In(middle.Saving), In(high.Saving), probability);
        var oneOff = Effort.Of(option, from, costing.Costs.Effective.Amount, middle.Costing.Purchase.MonthlyCost, costing.Currency, policy);
        return new Evaluation(option, CountOf(option, middle), low, middle, high, breakEven, savings, oneOff);
    }

    public Outcome At(Option option, double z)
    {
        var speedup = option.SpeedupAt(z);
        switch (option.Action)
        {
            case ActionKind.Terminate:
                return new Outcome(speedup, null, costing.Gone());
            case ActionKind.BuyDifferently:
                return new Outcome(speedup, null, costing.Cost(option.Offering, costing.PresentHours, "present"));
            default:
                var sized = sizer.Size(option.Type, speedup, option.Estimate);
                return new Outcome(speedup, sized, sized is null ? null : costing.Cost(option.Offering, sized.Hours, sized.Signature));
        }
    }

    /// <returns>Null when the move saves, or fails to save, over the whole range.</returns>
    private double? BreakEven(Option option)
    {
        var (loses, saves) = (-Widest, Widest);
        if (At(option, loses).Saving > 0m || At(option, saves).Saving <= 0m)
        {
            return null;
        }

        for (var halving = 0; halving < Halvings; halving++)
        {
            var middle = (loses + saves) / 2;
            (loses, saves) = At(option, middle).Saving > 0m ? (loses, middle) : (middle, saves);
        }

        return saves;
    }

    private int CountOf(Option option, Outcome middle) =>
        option.Action == ActionKind.Terminate ? 0 : middle.Sized?.Peak.Total ?? sizer.PresentCount;

    private Money In(decimal amount) => new(amount, costing.Currency);
}
