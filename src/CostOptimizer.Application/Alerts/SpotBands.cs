using CostOptimizer.Application.Analysis;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Pricing;

namespace CostOptimizer.Application.Alerts;

/// <summary>Interruption bands of the types that spot instances run on.</summary>
/// <param name="Now">Those of types in use.</param>
/// <param name="Before">As they were when they were last looked at; types that were not are left out.</param>
public sealed record SpotBands(
    IReadOnlyDictionary<(string Region, string TypeName), SpotInterruption> Now, IReadOnlyDictionary<(string Region, string TypeName), InterruptionBand> Before)
{
    public static SpotBands None { get; } = new(
        new Dictionary<(string, string), SpotInterruption>(), new Dictionary<(string, string), InterruptionBand>());

    /// <returns>Bands of the types that a run saw spot instances on, where they are known.</returns>
    public static IReadOnlyDictionary<(string Region, string TypeName), SpotInterruption> InUse(AnalysisResult run, SpotInterruptions known) => run.Plan.Fleets
        .SelectMany(fleet => fleet.Fleet.Instances)
        .Where(instance => instance is { IsRunning: true, Lifecycle: InstanceLifecycle.Spot })
        .Select(instance => (instance.Region, instance.TypeName))
        .Distinct()
        .Select(pool => (Key: (pool.Region.Code, pool.TypeName), Band: known.Find(pool.Region, pool.TypeName)))
        .Where(pool => pool.Band is not null)
        .ToDictionary(pool => pool.Key, pool => pool.Band!);
}
