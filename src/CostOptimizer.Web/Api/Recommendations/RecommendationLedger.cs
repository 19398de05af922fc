using CostOptimizer.Application.Savings;
using CostOptimizer.Core.Realised;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Web.Api.Recommendations;

/// <summary>Where a recommendation stands in the ledger of savings, which has the whole entry.</summary>
/// <param name="EntryId">As the ledger lists it.</param>
/// <param name="RollOut">Share made, 0..1.</param>
/// <param name="PromisedPerMonth">Middle saving per month of 730 hours, as it was when the recommendation was taken up.</param>
/// <param name="RealisedPerMonth">Of the last week measured, × 730 ÷ 168; null before the first.</param>
/// <param name="RealisedToDate">Over the weeks that were measured.</param>
public sealed record RecommendationLedger(
    string EntryId, string RecommendationId, SavingStage Stage, decimal RollOut, Money PromisedPerMonth, Money? RealisedPerMonth, Money RealisedToDate, int WeeksMeasured)
{
    internal static RecommendationLedger? From(LedgerEntry? entry) => entry is null ? null : new RecommendationLedger(
        entry.Id, entry.RecommendationId, entry.Stage, entry.RollOut.Share, entry.PromisedPerMonth, entry.RealisedPerMonth, entry.RealisedToDate, entry.WeeksMeasured);
}
