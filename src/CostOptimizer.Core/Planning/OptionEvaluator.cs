using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Performance;
using CostOptimizer.Core.Planning.Uncertainty;
using CostOptimizer.Core.Sampling;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Planning;

/// <summary>
/// Carries what is uncertain about an option through sizing to savings: speedup, growth and spot price, scenario by
/// scenario. What the plan buys at their middle stays bought in all of them.
/// </summary>
internal sealed class OptionEvaluator(FleetCosting costing, TargetSizer sizer, InstanceType from, PlanningPolicy policy)
{
    private const double QuantileNoise = 1e-6;

    /// <summary>The plan alone: enough to tell whether the option is worth it.</summary>
    /// <returns>Null as <see cref="Evaluate"/>.</returns>
    public Evaluation? EvaluateMiddle(Option option) => Plan(option) is { } plan
        ? Of(option, plan, UncertaintiesOf(option, plan))
        : null;

    /// <returns>Null when the option cannot be priced, or misses the promised latency even at its median speedup.</returns>
    public Evaluation? Evaluate(Option option)
    {
        if (Plan(option) is not { } plan)
        {
            return null;
        }

        var uncertainties = UncertaintiesOf(option, plan);
        if (uncertainties.None)
        {
            return Of(option, plan, uncertainties);
        }

        if (uncertainties is { OfGrowth: false, OfSpotPrice: false })
        {
            // Savings rise with the speedup: its slices are the scenarios already sorted, and few of them are needed.
            var ladder = BySpeedup(option, plan);
            return Of(option, ladder[Strata.P10], plan, plan, ladder[Strata.P90], ladder.CountSaving(), uncertainties);
        }

        var sorted = Samples(option, plan, uncertainties).Sorted;
        return Of(
            option,
            At(option, plan, sorted[Strata.P10].Draw),
            plan,
            At(option, plan, sorted[Strata.P50].Draw),
            At(option, plan, sorted[Strata.P90].Draw),
            sorted.Count(sample => sample.Saving > 0m),
            uncertainties);
    }

    /// <summary>The option at one draw, with the plan's purchase.</summary>
    public Outcome At(Option option, Outcome plan, Draw draw)
    {
        var (speedup, growth) = (option.SpeedupAt(draw.SpeedupDeviations), policy.GrowthAt(draw.GrowthDeviations));
        if (plan.Sized is not { } planned)
        {
            return plan with { Draw = draw, Speedup = speedup, Growth = growth, Costing = Holds(option, draw) ? plan.Costing!.AtSpot(draw.SpotShare) : null };
        }

        var sized = Size(option, speedup, growth);
        var kept = sized is null ? null : costing.Keep(option.Offering, sized, planned, plan.Costing!);
        return new Outcome(draw, speedup, growth, sized, kept?.AtSpot(draw.SpotShare));
    }

    /// <summary>The least speedup that saves more than so much a month, all else at its middle.</summary>
    /// <returns>Null when none within five deviations decides it.</returns>
    public double? LeastSpeedup(Option option, Outcome plan, decimal saving)
    {
        const double Widest = 5;
        const int Halvings = 40;
        var (misses, reaches) = (option.SpeedupAt(-Widest), option.SpeedupAt(Widest));
        if (plan.Sized is not { } planned || Saves(misses) || !Saves(reaches))
        {
            return null;
        }

        for (var halving = 0; halving < Halvings; halving++)
        {
            var middle = Math.Sqrt(misses * reaches);
            (misses, reaches) = Saves(middle) ? (misses, middle) : (middle, reaches);
        }

        return reaches;

        bool Saves(double speedup) => Size(option, speedup, policy.DemandGrowth) is { } sized
            && costing.Keep(option.Offering, sized, planned, plan.Costing!).Saving > saving;
    }

    private Outcome? Plan(Option option)
    {
        var speedup = option.SpeedupAt(0);
        var sized = option.Action is ActionKind.Terminate or ActionKind.BuyDifferently or ActionKind.Pack ? null : Size(option, speedup, policy.DemandGrowth);
        var cost = option.Action switch
        {
            ActionKind.Terminate => costing.Gone(),
            ActionKind.BuyDifferently => costing.Cost(option.Offering, costing.Present, "present"),
            ActionKind.Pack => costing.Cost(option.Offering, option.Pack!.HoursOf(costing.Fleet.Id, costing.Present.Length), $"pack of {option.Pack.Id}"),
            _ => sized is null ? null : costing.Cost(option.Offering, sized.Profile, sized.Signature),
        };
        return cost is null ? null : new Outcome(Draw.Middle, speedup, policy.DemandGrowth, sized, cost);
    }

    /// <summary>A pack is sized at the tenth percentile of the speedup: below it the shared devices do not carry their tenants.</summary>
    private static bool Holds(Option option, Draw draw) =>
        option.Pack is null || option.IsCertain || draw.SpeedupDeviations >= -SpeedupEstimate.Z90 - QuantileNoise;

    /// <summary>On its timetable, or without one where another draw's demand shows none: then it runs all the time.</summary>
    private SizedTarget? Size(Option option, double speedup, double growth)
    {
        var sized = sizer.Size(option.Type, speedup, growth, option.Estimate);
        return sized is not null && option.Schedule is { } mode ? sizer.Timetables.Schedule(sized, mode) ?? sized : sized;
    }

    /// <summary>With its plan as the only outcome.</summary>
    private Evaluation Of(Option option, Outcome plan, Uncertainties uncertainties) =>
        Of(option, plan, plan, plan, plan, plan.Saving > 0m ? Strata.Count : 0, uncertainties);

    private Evaluation Of(Option option, Outcome low, Outcome plan, Outcome median, Outcome high, int saving, Uncertainties uncertainties) =>
        new(
            option,
            option.Action == ActionKind.Terminate ? 0 : option.Pack?.Result.Hosts ?? plan.Sized?.Peak.Total ?? sizer.PresentCount,
            plan,
            median,
            low.Draw,
            high.Draw,
            saving,
            new SavingsRange(In(low.Saving), In(median.Saving), In(high.Saving), (double)saving / Strata.Count),
            Effort.Of(option, from, costing.Costs.Effective.Amount, plan.Costing!.Purchase.MonthlyCost, costing.Currency, policy),
            new OptionOutcomes(this, option, plan, uncertainties));

    private OutcomeLadder BySpeedup(Option option, Outcome plan) =>
        new(Strata.Count, slice => slice == Strata.P50 ? plan : At(option, plan, Draw.Middle with { Speedup = slice }), isMonotone: true);

    /// <summary>The option in every scenario, with the plan's purchase.</summary>
    public OptionSamples Samples(Option option, Outcome plan, Uncertainties uncertainties)
    {
        var draws = uncertainties.ByScenario();
        return new OptionSamples(draws, uncertainties.OfGrowth ? ByEase(option, plan, draws) : BySlice(option, plan, draws), costing.ToMonth);
    }

    private Outcome[] BySlice(Option option, Outcome plan, Draw[] draws)
    {
        var outcomes = BySpeedup(option, plan).All();
        return [.. draws.Select(draw => outcomes[draw.Speedup])];
    }

    /// <summary>Growth and speedup together: scenarios are sorted by what they leave of the target's capacity.</summary>
    private Outcome[] ByEase(Option option, Outcome plan, Draw[] draws)
    {
        double[] eases = [.. draws.Select(draw => sizer.Ease(option.Type, option.SpeedupAt(draw.SpeedupDeviations), policy.GrowthAt(draw.GrowthDeviations)))];
        int[] scenarios = [.. Enumerable.Range(0, draws.Length).OrderBy(scenario => eases[scenario])];
        var ladder = new OutcomeLadder(
            draws.Length,
            rung => At(option, plan, draws[scenarios[rung]] with { Spot = Strata.P50 }),
            sizer.IsCountedByEase(option.Estimate)).All();
        var outcomes = new Outcome[draws.Length];
        for (var rung = 0; rung < scenarios.Length; rung++)
        {
            outcomes[scenarios[rung]] = ladder[rung];
        }

        return outcomes;
    }

    private Uncertainties UncertaintiesOf(Option option, Outcome plan) =>
        new(policy, costing.Fleet.Id, option, plan.Costing!.Purchase.Spot);

    private Money In(decimal amount) => new(amount, costing.Currency);
}
