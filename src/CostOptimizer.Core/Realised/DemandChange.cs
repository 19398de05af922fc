using CostOptimizer.Core.Planning;

namespace CostOptimizer.Core.Realised;

/// <summary>Today's demand against that of a baseline.</summary>
/// <param name="MeanRatio">Mean work an hour today ÷ then.</param>
/// <param name="PeakRatio">The same of the busiest hour.</param>
internal sealed record DemandChange(DemandBasis Basis, double MeanRatio, double PeakRatio)
{
    /// <summary>Share of a week's hours with a reading that a comparison needs; fewer could all be nights.</summary>
    private const double LeastRead = 0.7;

    public static DemandChange None { get; } = new(DemandBasis.Held, 1, 1);

    public static DemandChange Of(Baseline baseline, IReadOnlyList<RealisedSpan> spans)
    {
        if (baseline.Action is ActionKind.Terminate or ActionKind.Pack)
        {
            // What was idle has no demand to compare, and tenants of one host cannot be told apart.
            return None;
        }

        var read = spans.Select(span => span.Demand.GetValueOrDefault(baseline.Fleet)).OfType<SpanDemand>().ToList();
        var hours = spans.Sum(span => span.AsRun.Hours);
        var (then, requests) = (baseline.Demand, Level(read.SelectMany(demand => demand.RequestsPerSecond), hours));
        if (requests is var (mean, peak) && Ratio(mean, then.MeanRequests) is { } meanRatio && Ratio(peak, then.PeakRequests) is { } peakRatio)
        {
            return new DemandChange(DemandBasis.Requests, meanRatio, peakRatio);
        }

        // Half-way through a move busy time is that of two devices, which do not add.
        var devices = read.Select(demand => demand.Device).Distinct(StringComparer.Ordinal).ToList();
        var factor = devices.Count != 1 ? null : devices[0] == then.Device ? 1 : baseline.Plan.Speedup;
        return factor is { } each && Level(read.SelectMany(demand => demand.BusyDevices), hours) is var (busy, busiest)
            && Ratio(busy * each, then.MeanBusy) is { } busyRatio && Ratio(busiest * each, then.PeakBusy) is { } busiestRatio
            ? new DemandChange(devices[0] == then.Device ? DemandBasis.BusyDevices : DemandBasis.Speedup, busyRatio, busiestRatio)
            : None;
    }

    private static (double Mean, double Peak)? Level(IEnumerable<double?> hourly, int hours)
    {
        double[] read = [.. hourly.OfType<double>()];
        return read.Length > 0 && read.Length >= LeastRead * hours ? (read.Average(), read.Max()) : null;
    }

    private static double? Ratio(double now, double? then) => then is > 0 and var known && double.IsFinite(now / known) ? now / known : null;
}
