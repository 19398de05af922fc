namespace CostOptimizer.Core.Planning;

/// <summary>What a candidate does to the bill, per month of 730 hours, in the fleet's currency.</summary>
/// <param name="Before">The estate around the fleet, or the fleet alone where no commitment can touch the change.</param>
/// <param name="After">The same with the candidate: commitments left behind are in it.</param>
/// <param name="Baseline">The fleet's own effective cost now.</param>
/// <param name="Stranded">Commitments paid for and used by nothing, more than before; below zero when fewer.</param>
/// <param name="IsSimulated">Whether the estate was billed anew, instead of adding up the fleet's layers.</param>
internal sealed record Costing(Purchase Purchase, decimal Before, decimal After, decimal Baseline, decimal Stranded, bool IsSimulated)
{
    /// <summary>
    /// Never above the fleet's own cost: a commitment that it frees may save more elsewhere, and that shows in the
    /// estate's total.
    /// </summary>
    public decimal Saving => Math.Min(Before - After, Baseline);

    public decimal Monthly => Baseline - Saving;
}
