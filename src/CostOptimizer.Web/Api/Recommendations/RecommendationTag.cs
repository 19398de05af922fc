using System.Globalization;
using CostOptimizer.Application.Decisions;
using CostOptimizer.Application.Reading;

namespace CostOptimizer.Web.Api.Recommendations;

/// <summary>ETag of a recommendation: what a decision is held against, computed without the document.</summary>
internal static class RecommendationTag
{
    public static string Of(string runId, FleetLine line, Decision? newest, RecommendationState state) =>
        string.Create(CultureInfo.InvariantCulture, $"\"{runId}.{line.Recommendation.Id}.{newest?.Version ?? 0}.{state}\"");
}
