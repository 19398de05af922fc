using CostOptimizer.Application.Decisions;
using CostOptimizer.Application.Reading;
using CostOptimizer.Core.Planning;
using CostOptimizer.Web.Api.Estate;

namespace CostOptimizer.Web.Dashboard.Pages.Recommendations;

/// <param name="FleetKey">Stands for the fleet in addresses.</param>
/// <param name="Decision">The newest about the fleet; null without one. Counts only where <paramref name="State"/> says so.</param>
/// <param name="Ledger">What came of it, and of the one before it.</param>
/// <param name="Assignee">Who looks after the fleet; null for nobody. Untrusted text.</param>
public sealed record RecommendationRow(string FleetKey, FleetLine Line, RecommendationState State, Decision? Decision, FleetLedger Ledger, string? Assignee)
{
    public bool ProposesChange => Line.Recommendation.Verdict is Verdict.Recommended or Verdict.BenchmarkFirst;
}
