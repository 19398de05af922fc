using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Billing;

/// <summary>One commitment over the part of the window in which it is active; all zero when that is none.</summary>
/// <param name="Paid">Amortized: recurring fee plus the upfront fee spread evenly over the term.</param>
/// <param name="Billed">Cash: the upfront fee if the term starts in the window, plus the recurring fee.</param>
/// <param name="Used">The part of <paramref name="Paid"/> that covered usage; the sum of its line covers.</param>
public sealed record CommitmentBill(
    string Id,
    string AccountId,
    BilledCommitmentKind Kind,
    Money Paid,
    Money Billed,
    Money Used)
{
    /// <summary>Paid for and lost: what an hour leaves over never carries into the next.</summary>
    public Money Unused => Paid - Used;

    /// <summary>Null when the commitment is not active in the window.</summary>
    public Ratio? Utilization => Ratio.Of(Used, Paid);
}
