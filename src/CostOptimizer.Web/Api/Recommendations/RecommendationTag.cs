using System.Globalization;
using CostOptimizer.Application.Decisions;
using CostOptimizer.Application.Reading;

namespace CostOptimizer.Web.Api.Recommendations;

/// <summary>ETag of a recommendation: what decisions and notes are held against, computed without the document.</summary>
internal static class RecommendationTag
{
    public static string Of(string runId, FleetLine line, FleetHistory history, DateTime nowUtc) => string.Create(
        CultureInfo.InvariantCulture,
        $"\"{runId}.{line.Recommendation.Id}.{history.Newest?.Version ?? 0}.{history.Notes.FirstOrDefault()?.Version ?? 0}.{history.StateOf(line.Recommendation.Id, nowUtc)}\"");
}
