namespace CostOptimizer.Core.Realised;

/// <summary>A fleet's work in a span, one value an hour; null where nothing was read, which is not zero.</summary>
/// <param name="Device">Device whose busy time was counted.</param>
public sealed record SpanDemand(string Device, IReadOnlyList<double?> BusyDevices, IReadOnlyList<double?> RequestsPerSecond);
