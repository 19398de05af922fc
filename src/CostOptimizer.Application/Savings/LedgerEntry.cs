using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Realised;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Savings;

/// <summary>One recommendation in the ledger: what was promised, how far it has come and what it has really saved.</summary>
/// <param name="Id">Of the tracked saving; of an open proposal, the recommendation's.</param>
/// <param name="Headline">Of the recommendation; plain text.</param>
/// <param name="Origin">Null for an open proposal.</param>
/// <param name="RunId">The analysis that the promise was taken from.</param>
/// <param name="SinceUtc">When it was accepted, or last seen before it was made; null for an open proposal.</param>
/// <param name="MarkedAtUtc">When somebody said that it was implemented; null when nobody did.</param>
/// <param name="RollOut">Share made, 0..1, and the analyses that saw it begin, done and undone.</param>
/// <param name="PromisedPerMonth">Middle saving per month of 730 hours.</param>
/// <param name="RealisedPerMonth">Of the last week measured, × 730 ÷ 168; null before the first.</param>
/// <param name="PromisedToDate">Over the weeks that were measured; so are realised, baseline, paid, saved elsewhere and the difference.</param>
/// <param name="WeeksUnmeasured">Weeks of which nothing can be said; they are in no sum.</param>
/// <param name="Notes">What a reader must know, each a sentence.</param>
public sealed record LedgerEntry(
    string Id,
    string RecommendationId,
    FleetId Fleet,
    ActionKind Action,
    string Headline,
    SavingStage Stage,
    SavingOrigin? Origin,
    string RunId,
    DateTime? SinceUtc,
    DateTime? MarkedAtUtc,
    LedgerRollOut RollOut,
    Money PromisedPerMonth,
    Money? RealisedPerMonth,
    Money PromisedToDate,
    Money RealisedToDate,
    Money BaselineToDate,
    Money PaidToDate,
    Money SavedElsewhereToDate,
    SavingDifference Difference,
    Money? OneOffCost,
    int WeeksMeasured,
    int WeeksScaled,
    int WeeksUnmeasured,
    IReadOnlyList<string> Notes)
{
    public Currency Currency => PromisedPerMonth.Currency;
}
