using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Reading;
using CostOptimizer.Core.Demand;
using CostOptimizer.Core.Planning;

namespace CostOptimizer.Web.Dashboard.Pages.OneFleet;

/// <param name="Run">The newest analysis.</param>
/// <param name="Hours">Of the look-back, in order of time, gaps as hours without figures.</param>
/// <param name="DevicesPerInstance">Mean over the instances; null when the catalogue does not know a type.</param>
/// <param name="Candidates">In the order of <paramref name="Sort"/>.</param>
public sealed record FleetModel(
    AnalysisRun Run,
    FleetLine Line,
    FleetAnalysis Fleet,
    IReadOnlyList<HourlyRollup> Hours,
    double? DevicesPerInstance,
    IReadOnlyList<Candidate> Candidates,
    string Sort);
