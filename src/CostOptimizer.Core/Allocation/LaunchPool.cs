using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Allocation;

/// <summary>A type that a fleet may launch.</summary>
/// <param name="Weight">Units that one instance brings, above 0.</param>
/// <param name="UnusedReservations">Capacity reserved and not running, 0 or more instances.</param>
public sealed record LaunchPool(string TypeName, HourlyRate OnDemand, decimal Weight, int UnusedReservations);
