using System.Globalization;
using CostOptimizer.Application.Decisions;
using CostOptimizer.Application.Reading;
using CostOptimizer.Application.Savings;
using CostOptimizer.Web.Api.Estate;

namespace CostOptimizer.Web.Api.Recommendations;

/// <summary>ETag of a recommendation: what decisions and notes are held against, computed without the document.</summary>
internal static class RecommendationTag
{
    public static string Of(string runId, FleetLine line, FleetHistory history, FleetLedger ledger, DateTime nowUtc) => string.Create(
        CultureInfo.InvariantCulture,
        $"\"{runId}.{line.Recommendation.Id}.{history.Newest?.Version ?? 0}.{history.Notes.FirstOrDefault()?.Version ?? 0}.{history.StateOf(line.Recommendation.Id, nowUtc)}{Mark(ledger.Own)}{Mark(ledger.Before)}\"");

    private static string Mark(LedgerEntry? entry) => entry is null ? "" : string.Create(
        CultureInfo.InvariantCulture, $".{entry.Id}.{entry.Stage}.{entry.RollOut.Share}.{entry.WeeksMeasured}.{entry.WeeksUnmeasured}.{entry.RealisedToDate.Amount}");
}
