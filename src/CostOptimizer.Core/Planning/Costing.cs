namespace CostOptimizer.Core.Planning;

/// <summary>What a candidate does to the bill, per month of 730 hours, in the fleet's currency.</summary>
/// <param name="Before">The estate around the fleet, or the fleet alone where no commitment can touch the change.</param>
/// <param name="After">The same with the candidate: commitments left behind are in it.</param>
/// <param name="Baseline">The fleet's own effective cost now.</param>
/// <param name="Stranded">Commitments paid for and used by nothing, more than before; below zero when fewer.</param>
/// <param name="OthersBefore">Of <paramref name="Before"/>, what all other usage pays.</param>
/// <param name="OthersAfter">Of <paramref name="After"/>, the same.</param>
/// <param name="IsSimulated">Whether the estate was billed anew, instead of adding up the fleet's layers.</param>
internal sealed record Costing(
    Purchase Purchase, decimal Before, decimal After, decimal Baseline, decimal Stranded, decimal OthersBefore, decimal OthersAfter, bool IsSimulated)
{
    /// <summary>
    /// What freed commitments save on other usage. It belongs to the estate's total, not to this fleet, whose saving so
    /// never exceeds its own cost.
    /// </summary>
    public decimal SavedElsewhere => Math.Max(0m, Math.Max(OthersBefore - OthersAfter, Before - After - Baseline));

    public decimal Saving => Before - After - SavedElsewhere;

    public decimal Monthly => Baseline - Saving;

    /// <summary>The same at another price of its spot hours, which no commitment covers.</summary>
    /// <param name="share">As <see cref="SpotPart.RateAt"/>.</param>
    public Costing AtSpot(double share)
    {
        if (Purchase.Spot is not { } spot || share == SpotPart.Expected)
        {
            return this;
        }

        return this with { Purchase = Purchase.AtSpot(spot, share), After = After + MoreAt(spot, share) };
    }

    /// <summary>What it saves at another price of its spot hours: hundreds of draws ask for no more.</summary>
    /// <inheritdoc cref="AtSpot"/>
    public decimal SavingAtSpot(double share) => Purchase.Spot is not { } spot || share == SpotPart.Expected
        ? Saving
        : (this with { After = After + MoreAt(spot, share) }).Saving;

    private static decimal MoreAt(SpotPart spot, double share) =>
        (spot.RateAt(share) - spot.RateAt(SpotPart.Expected)) * spot.HoursPerMonth * spot.AfterDiscount;

    /// <summary>The fleet's purchase alone tells the change: no owned commitment reaches it.</summary>
    public static Costing Alone(Purchase purchase, decimal baseline) =>
        new(purchase, baseline, purchase.MonthlyCost, baseline, 0m, 0m, 0m, IsSimulated: false);
}
