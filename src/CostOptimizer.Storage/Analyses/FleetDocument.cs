using CostOptimizer.Core.Demand;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Planning;

namespace CostOptimizer.Storage.Analyses;

/// <summary>A fleet as one run saw it, without what has a table of its own: its hours and its recommendation.</summary>
internal sealed record FleetDocument(Fleet Fleet, DemandProfile Demand, FleetCosts? Costs, IReadOnlyList<string> Notices)
{
    public static FleetDocument From(FleetAnalysis analysis) =>
        new(analysis.Fleet, analysis.Demand with { Hours = [] }, analysis.Costs, analysis.Notices);

    public FleetAnalysis ToAnalysis(IReadOnlyList<HourlyRollup> hours, Recommendation recommendation) =>
        new(Fleet, Demand with { Hours = hours }, Costs, recommendation, Notices);
}
