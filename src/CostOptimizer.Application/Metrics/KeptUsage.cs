using CostOptimizer.Core.Demand;
using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Application.Metrics;

/// <summary>Usage of a fleet with how it was read.</summary>
/// <param name="ReadingKey">The same for readings of the same metrics of the same kind of fleet.</param>
/// <param name="Members">Instances that the fleet had when it was last read, ordered.</param>
public sealed record KeptUsage(FleetId Fleet, string ReadingKey, IReadOnlyList<string> Members, FleetUsage Usage);
