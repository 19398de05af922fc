using CostOptimizer.Core.Explaining;

namespace CostOptimizer.Core.Planning;

/// <summary>Writes the outcomes that tell how sure a saving is: what was drawn, the count that follows, and its cost with the plan's purchase.</summary>
internal sealed class ArithmeticOfRange(Arithmetic sheet, FleetProposal proposal, ArithmeticOfSizing sizing, ArithmeticOfCost cost)
{
    private readonly string _money = $"{proposal.Costing.Currency}/month";

    /// <summary>The outcomes at 10 and 90 %, and the middle one where it is not the plan.</summary>
    public void Write(Evaluation evaluation)
    {
        Outcome("_p10", "10 %", evaluation, evaluation.Low);
        if (evaluation.Median != evaluation.Middle)
        {
            Outcome("_p50", "50 %", evaluation, evaluation.Median);
        }

        Outcome("_p90", "90 %", evaluation, evaluation.High);
    }

    /// <summary>One drawn outcome: what was drawn, the count and hours that follow, and their cost with the plan's purchase.</summary>
    private void Outcome(string suffix, string share, Evaluation evaluation, Outcome outcome)
    {
        Drawn(suffix, share, evaluation, outcome);
        if (outcome.Costing is null || (evaluation.Middle.Sized is not null && outcome.Sized is null))
        {
            sheet.Given(ArithmeticOfCost.ChangeSaving(suffix, evaluation.Share), ArithmeticOfCost.At(suffix, "Saving: the promise cannot be met, so the move fails"), 0m, _money, "cost model 4");
            cost.Shared(suffix, evaluation.Share, outcome, isSized: true);
            return;
        }

        if (outcome.Sized is { } sized)
        {
            sizing.Recount(suffix, share, evaluation.Uncertainties, sized);
        }

        cost.Cost(suffix, outcome.Costing, evaluation.Share);
        cost.Shared(suffix, evaluation.Share, outcome, evaluation.Middle.Sized is not null);
    }

    private void Drawn(string suffix, string share, Evaluation evaluation, Outcome outcome)
    {
        const string Source = "drawn: middle of its slice of the distribution";
        if (evaluation.Uncertainties.OfSpeedup)
        {
            sheet.Given($"speedup_z{suffix}", $"Deviations of the speedup from its median at {share}", outcome.Draw.SpeedupDeviations, "1", Source);
            sheet.Derived($"speedup{suffix}", $"Speedup at {share}", (decimal)outcome.Speedup, "1", $"speedup * exp(speedup_z{suffix} * speedup_deviation)", "log-normal quantile");
        }

        if (evaluation.Uncertainties.OfGrowth)
        {
            sheet.Given($"growth_z{suffix}", $"Deviations of the growth from its median at {share}", outcome.Draw.GrowthDeviations, "1", Source);
            sheet.Derived($"growth{suffix}", $"Growth at {share}", (decimal)outcome.Growth, "1", $"growth * exp(growth_z{suffix} * growth_deviation)", "log-normal quantile");
        }

        if (evaluation.Uncertainties.OfSpotPrice)
        {
            sheet.Given($"spot_share{suffix}", $"Spot price between mean (0) and 90 % price (1) at {share}", outcome.Draw.SpotShare, "1", Source);
        }
    }
}
