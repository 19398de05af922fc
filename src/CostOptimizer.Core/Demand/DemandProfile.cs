namespace CostOptimizer.Core.Demand;

/// <summary>A fleet's demand over the look-back: what sizing needs, with the quality of the data it came from.</summary>
/// <param name="Device">Device whose equivalents the figures count, for example <c>V100</c>.</param>
/// <param name="Unit">ItemsPerSecond when a request metric calibrates the devices, else DeviceEquivalents.</param>
/// <param name="Mean">Mean busy devices.</param>
/// <param name="SustainedPeak">The configured quantile (default 99.5 %) of 5-minute means, in busy devices.</param>
/// <param name="BurstPeak">The same quantile of the buckets' burst bounds, in busy devices.</param>
/// <param name="ItemsPerSecondPerBusyDevice">Calibrated capacity, at the latency observed; null without both metrics.</param>
/// <param name="ValidShare">Buckets with data ÷ buckets in which the fleet ran, 0..1.</param>
/// <param name="FullWeeks">Whole weeks seen: monthly peaks need more.</param>
/// <param name="PeakMemoryGib">Largest device memory in use, GiB.</param>
/// <param name="VCpusPerBusyDevice">Host vCPUs busy per busy device: the starvation guard's input.</param>
/// <param name="Hours">In the order of time.</param>
public sealed record DemandProfile(
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
    int FullWeeks,
    IReadOnlyList<HourlyRollup> Hours);
