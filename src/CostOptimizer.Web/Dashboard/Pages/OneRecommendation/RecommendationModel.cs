using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Decisions;
using CostOptimizer.Application.Reading;
using CostOptimizer.Core.Planning;
using CostOptimizer.Web.Api.Estate;

namespace CostOptimizer.Web.Dashboard.Pages.OneRecommendation;

/// <param name="FleetKey">Stands for the fleet in addresses.</param>
/// <param name="Tag">What decisions and assignments are held against, so that nobody decides over what they have not seen.</param>
/// <param name="History">All that was decided and written about the fleet.</param>
/// <param name="Ledger">What came of it, and of the one before it.</param>
/// <param name="People">Who looks after some fleet, in the order of the alphabet.</param>
/// <param name="Fault">Why the last form was refused; null when none was.</param>
public sealed record RecommendationModel(
    AnalysisRun Run,
    string FleetKey,
    FleetLine Line,
    FleetAnalysis Fleet,
    RecommendationState State,
    string Tag,
    FleetHistory History,
    FleetLedger Ledger,
    IReadOnlyList<string> People,
    string? Fault);
