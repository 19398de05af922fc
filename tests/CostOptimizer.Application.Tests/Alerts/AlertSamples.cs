using CostOptimizer.Application.Alerts;
using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Decisions;
using CostOptimizer.Core.Demand;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Planning;
using static CostOptimizer.Application.Tests.Weekly.WeeklySamples;

namespace CostOptimizer.Application.Tests.Alerts;

/// <summary>Two analyses, a day apart, by the usual rules.</summary>
internal static class AlertSamples
{
    private static readonly AnalysisRun Earlier = Run("run-45", Monday.AddDays(-1));

    public static Alert Only(AlertKind kind, AlertMaterial material) => Assert.Single(Find(material), alert => alert.Kind == kind);

    public static IReadOnlyList<Alert> Find(AlertMaterial material) => AlertDetection.Find(material, new AlertRules(new AlertOptions()));

    public static FleetAnalysis OnSpot(FleetAnalysis fleet, string zone) => fleet with
    {
        Fleet = fleet.Fleet with { Instances = [.. fleet.Fleet.Instances.Select(instance => instance with { Lifecycle = InstanceLifecycle.Spot, ZoneId = zone })] },
    };

    public static FleetAnalysis With(FleetAnalysis fleet, FleetState state) => fleet with { Demand = fleet.Demand with { State = state } };

    public static AlertMaterial Between(FleetAnalysis[] before, FleetAnalysis[] now, AnalysisRun? run = null) => new(
        Result(run ?? Run(), [], now),
        Result(Earlier, [], before),
        new Dictionary<FleetId, Decision>(),
        [],
        [],
        [],
        Digest: null,
        new HardwareCatalogue([], [], [], []),
        Monday.AddMinutes(10));
}
