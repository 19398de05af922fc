using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Decisions;
using CostOptimizer.Application.Reading;
using CostOptimizer.Core.Planning;

namespace CostOptimizer.Web.Dashboard.Pages.OneRecommendation;

/// <param name="FleetKey">Stands for the fleet in addresses.</param>
/// <param name="Tag">What a decision is held against, so that nobody decides over what they have not seen.</param>
/// <param name="History">All decisions about the fleet, newest first.</param>
/// <param name="Fault">Why the last form was refused; null when none was.</param>
public sealed record RecommendationModel(
    AnalysisRun Run,
    string FleetKey,
    FleetLine Line,
    FleetAnalysis Fleet,
    RecommendationState State,
    string Tag,
    IReadOnlyList<Decision> History,
    string? Fault);
