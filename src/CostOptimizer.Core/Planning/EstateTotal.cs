using CostOptimizer.Core.Calendar;
using CostOptimizer.Core.Joint;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Planning;

/// <summary>
/// One currency's estate, per month of 730 hours. The saving is one simulation of all recommendations together,
/// never the sum of the fleets' own.
/// </summary>
/// <param name="Planned">In the middle of the scenarios: effective cost less the middle saving.</param>
/// <param name="Savings">Of everything recommended; benchmark-first proposals are left out.</param>
/// <param name="AwaitingBenchmark">
/// What benchmarks would add in the middle case: benchmark-first proposals, and what beats a recommendation once measured.
/// </param>
/// <param name="OneOffCost">
/// Of the recommendations whose one-off cost is known; the others carry the condition <c>one-off</c>, so this is a lower bound.
/// </param>
/// <param name="UnusedCommitments">Paid for and used by nothing, before any change.</param>
/// <param name="UnusedCommitmentsAfter">The same after all recommendations: what they strand.</param>
public sealed record EstateTotal(
    Currency Currency,
    int Fleets,
    Money List,
    Money Effective,
    Money Planned,
    SavingsRange Savings,
    Money AwaitingBenchmark,
    Money OneOffCost,
    Money UnusedCommitments,
    Money UnusedCommitmentsAfter,
    Ratio? Coverage,
    Ratio? CommitmentUtilization)
{
    /// <summary>
    /// Of the middle saving, what is no fleet's own: freed commitments and purchases that serve other usage, and what the whole saves
    /// otherwise than its parts. Below zero when the parts promise more than the whole.
    /// </summary>
    public Money BeyondFleets { get; init; } = Money.Zero(Currency);

    /// <summary>What is bought for the whole estate; null when nothing is.</summary>
    public EstatePurchases? Purchases { get; init; }

    /// <summary>The same estate month by month; null in results of before there was a calendar.</summary>
    public EstateCalendar? Calendar { get; init; }
}
