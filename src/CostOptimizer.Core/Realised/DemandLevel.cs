namespace CostOptimizer.Core.Realised;

/// <summary>How much work a fleet had over some hours.</summary>
/// <param name="Device">Device whose busy time was counted.</param>
/// <param name="MeanBusy">Mean busy devices; null when nothing was measured.</param>
/// <param name="PeakBusy">The same in the busiest hour.</param>
/// <param name="MeanRequests">Requests per second; null without a request metric.</param>
/// <param name="PeakRequests">The same in the busiest hour.</param>
public sealed record DemandLevel(string Device, double? MeanBusy, double? PeakBusy, double? MeanRequests, double? PeakRequests);
