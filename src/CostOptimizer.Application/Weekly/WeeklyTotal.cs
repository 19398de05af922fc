using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Weekly;

/// <summary>One currency's week.</summary>
/// <param name="SpentInWeek">Effective cost of the week's hours: the sum of the fleets' and of <paramref name="OutsideFleetsInWeek"/>.</param>
/// <param name="OutsideFleetsInWeek">Usage of no fleet and unused commitments, at the look-back's average.</param>
/// <param name="OutsideFleetsListInWeek">The same at on-demand list prices.</param>
/// <param name="ListInWeek">The week's hours at on-demand list prices: the sum of the fleets' and of <paramref name="OutsideFleetsListInWeek"/>.</param>
/// <param name="SpentInWeekBefore">What the week before came to, by the same sums over that week's run; null without one.</param>
/// <param name="EffectiveSavingsRate">1 − spent ÷ list, 0..1; null without list cost.</param>
/// <param name="Coverage">Share of coverable usage in the look-back that commitments paid for; null without any.</param>
/// <param name="CommitmentUtilization">Share of the commitments that was used in the look-back; null without any, and for part of the estate.</param>
/// <param name="UnusedCommitmentsPerMonth">Paid for and used by nothing; null for part of the estate.</param>
/// <param name="IdentifiedPerMonth">
/// All that is recommended, whatever was decided. Of the whole estate it is one simulation of everything together; of a part
/// it is the sum of the fleets' own.
/// </param>
/// <param name="IdentifiedRange">p10 to p90 of the same; null for part of the estate, where ranges cannot be added.</param>
/// <param name="BeyondFleetsPerMonth">
/// What the whole saves beyond the sum of the fleets' own: <paramref name="IdentifiedPerMonth"/> less waiting, accepted, carried out,
/// snoozed and dismissed proposals. Zero for part of the estate.
/// </param>
/// <param name="WaitingPerMonth">Recommended and open: nobody has decided. The sum of the rows.</param>
/// <param name="WaitingTogetherPerMonth">
/// The same as it may be promised: where the parts promise more than one simulation of everything, each is cut by what they all are.
/// </param>
/// <param name="WaitingPerWeek">What each further week without a decision costs: those of the waiting whose best start has come, cut likewise, × 168 ÷ 730.</param>
/// <param name="AcceptedPerMonth">Accepted, not carried out yet.</param>
/// <param name="InProgressPerMonth">Marked as carried out; its effect is not measured yet. As it was promised when somebody decided.</param>
/// <param name="RealisedPerMonth">Measured after the change; null until something measures it.</param>
/// <param name="BehindBenchmarkPerMonth">What benchmarks may add; in no other sum. Null for part of the estate.</param>
/// <param name="OneOffCost">To carry out what is recommended, where known.</param>
public sealed record WeeklyTotal(
    Currency Currency,
    int FleetCount,
    Figure<Money> SpentInWeek,
    Figure<Money> OutsideFleetsInWeek,
    Figure<Money> OutsideFleetsListInWeek,
    Figure<Money> ListInWeek,
    Figure<Money?> SpentInWeekBefore,
    Figure<decimal?> EffectiveSavingsRate,
    Figure<decimal?> Coverage,
    Figure<decimal?> CommitmentUtilization,
    Figure<Money?> UnusedCommitmentsPerMonth,
    Figure<Money> IdentifiedPerMonth,
    SavingsRange? IdentifiedRange,
    Figure<Money> BeyondFleetsPerMonth,
    Figure<Money> WaitingPerMonth,
    Figure<Money> WaitingTogetherPerMonth,
    Figure<Money> WaitingPerWeek,
    Figure<Money> AcceptedPerMonth,
    Figure<Money> SnoozedPerMonth,
    Figure<Money> DismissedPerMonth,
    Figure<Money> CarriedOutPerMonth,
    Figure<Money> InProgressPerMonth,
    Figure<Money?> RealisedPerMonth,
    Figure<Money?> BehindBenchmarkPerMonth,
    Figure<Money> OneOffCost)
{
    public int WaitingCount { get; init; }

    public int AcceptedCount { get; init; }

    public int InProgressCount { get; init; }
}
