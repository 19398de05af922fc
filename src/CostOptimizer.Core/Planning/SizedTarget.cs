using CostOptimizer.Core.Sizing;

namespace CostOptimizer.Core.Planning;

/// <summary>A target sized at one speedup.</summary>
/// <param name="Request">What was sized, with the speedup after the host's limit.</param>
/// <param name="HostLimit">Largest speedup that the target's vCPUs feed; null when it does not bind or is not known.</param>
/// <param name="Peak">The sizing at the peak.</param>
/// <param name="Signature">Equal for sizings with equal hours on one type.</param>
/// <param name="Hours">Instance-hours, hour by hour.</param>
internal sealed record SizedTarget(SizingRequest Request, double? HostLimit, InstanceCount Peak, string Signature, IReadOnlyList<decimal> Hours);
