using CostOptimizer.Core.Demand;

namespace CostOptimizer.Web.Api.Fleets;

/// <summary>A fleet's demand without its hours. Members mean what those of <see cref="DemandProfile"/> mean.</summary>
public sealed record DemandSummary(
    FleetState State,
    DeviceSignal Signal,
    string Device,
    DemandUnit Unit,
    double Mean,
    double SustainedPeak,
    double BurstPeak,
    double? PeakRequestsPerSecond,
    double? ItemsPerSecondPerBusyDevice,
    double? LatencyP99Milliseconds,
    double? PeakMemoryGib,
    double? VCpusPerBusyDevice,
    double ValidShare,
    int ValidBuckets,
    int MissingBuckets,
    int RejectedDatapoints,
    int FullWeeks)
{
    public static DemandSummary From(DemandProfile demand) => new(
        demand.State,
        demand.Signal,
        demand.Device,
        demand.Unit,
        demand.Mean,
        demand.SustainedPeak,
        demand.BurstPeak,
        demand.PeakRequestsPerSecond,
        demand.ItemsPerSecondPerBusyDevice,
        demand.LatencyP99Milliseconds,
        demand.PeakMemoryGib,
        demand.VCpusPerBusyDevice,
        demand.ValidShare,
        demand.ValidBuckets,
        demand.MissingBuckets,
        demand.RejectedDatapoints,
        demand.FullWeeks);
}
