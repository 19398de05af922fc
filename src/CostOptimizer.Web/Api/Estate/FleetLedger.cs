using CostOptimizer.Application.Savings;
using CostOptimizer.Core.Realised;

namespace CostOptimizer.Web.Api.Estate;

/// <summary>What the ledger of savings holds of one fleet.</summary>
/// <param name="Own">Of the recommendation that is shown; null when it promises nothing or was put aside.</param>
/// <param name="Before">The newest other recommendation of the fleet that was begun: once it is made, the fleet has another.</param>
public sealed record FleetLedger(LedgerEntry? Own, LedgerEntry? Before)
{
    public static FleetLedger Of(string recommendationId, IEnumerable<LedgerEntry> ofFleet)
    {
        var newestFirst = ofFleet.OrderByDescending(entry => entry.SinceUtc).ThenBy(entry => entry.Id, StringComparer.Ordinal).ToList();
        return new FleetLedger(
            newestFirst.Find(entry => entry.RecommendationId == recommendationId),
            newestFirst.Find(entry => entry.RecommendationId != recommendationId && entry.Stage >= SavingStage.InProgress));
    }

    public bool IsAt(SavingStage stage) => Own?.Stage == stage || Before?.Stage == stage;
}
