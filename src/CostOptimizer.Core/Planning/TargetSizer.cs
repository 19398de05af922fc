using System.Globalization;
using CostOptimizer.Core.Demand;
using CostOptimizer.Core.Feasibility;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Performance;
using CostOptimizer.Core.Planning.Hours;
using CostOptimizer.Core.Planning.Timetables;
using CostOptimizer.Core.Sizing;

namespace CostOptimizer.Core.Planning;

/// <summary>Sizes one fleet's demand on any type, in the fleet's present mode: fixed, or hour by hour.</summary>
/// <remarks>
/// A fixed fleet's target is on in the share of each hour in which the present one is. A plan keeps up to the policy's
/// spare instances, but no more than the fleet has beyond its own need today: adding redundancy is not a saving's business.
/// </remarks>
internal sealed class TargetSizer
{
    private const double MostUnits = 500_000;

    /// <summary>Far out on a wide distribution; the count is 1 long before.</summary>
    private const double MostSpeedup = 1e8;

    private readonly Fleet _fleet;
    private readonly DemandProfile _demand;
    private readonly InstanceType _from;
    private readonly PlanningPolicy _policy;
    private readonly Func<HourlyNeed[]> _needs;
    private readonly Dictionary<double, HourlyLoad> _loads = [];
    private readonly HourProfile _onShare;
    private HourlyNeed[]? _hourly;

    /// <param name="presentHours">The fleet's instance-hours now, one value per hour.</param>
    /// <param name="hours">Starts of these hours.</param>
    public TargetSizer(FleetDemand measured, InstanceType from, PlanningPolicy policy, HourProfile presentHours, IReadOnlyList<DateTime> hours)
    {
        (_fleet, _demand) = (measured.Fleet, measured.Demand);
        (_from, _policy) = (from, policy);
        UnitsPerDevice = from.ThroughputUnits / (double)from.Devices;
        var most = presentHours.Highest;
        PresentCount = presentHours.Peak;
        _onShare = presentHours.Share(most);
        _needs = () => Needs(presentHours.Hours, hours);
        NeededOnPresent = InstanceSizing.Size(Request(from, 1, LatencyOn(from, 1, null), spare: 0))?.Needed ?? PresentCount;
        Spare = Math.Clamp(PresentCount - NeededOnPresent, 0, policy.SpareInstances);
        Timetables = new TimetableSizer(measured, from, policy, hours, _needs, _onShare);
    }

    /// <summary>Throughput units of one busy device: 1 for accelerators, its vCPUs for an instance without.</summary>
    public double UnitsPerDevice { get; }

    public int PresentCount { get; }

    public int NeededOnPresent { get; }

    public int Spare { get; }

    public TimetableSizer Timetables { get; }

    /// <summary>Hours in which the fleet is on, each by its share of the largest.</summary>
    public decimal OnHours => _onShare.Total;

    /// <returns>Null when the promised latency cannot be met at this speedup, or when it would take an absurd number.</returns>
    public SizedTarget? Size(InstanceType to, double speedup, SpeedupEstimate? estimate) => Size(to, speedup, _policy.DemandGrowth, estimate);

    /// <inheritdoc cref="Size(InstanceType, double, SpeedupEstimate?)"/>
    public SizedTarget? Size(InstanceType to, double speedup, double growth, SpeedupEstimate? estimate)
    {
        var limit = StarvationGuard.LargestSpeedup(to, _demand.VCpusPerBusyDevice);
        var request = Request(to, Fed(speedup, limit), LatencyOn(to, speedup, estimate), Spare) with { Growth = growth };
        if (IsAbsurd(request) || InstanceSizing.Size(request) is not { } peak)
        {
            return null;
        }

        if (!_fleet.IsAutoscaled)
        {
            return new SizedTarget(request, limit, peak, Text(peak.Total), _onShare.Times(peak.Total));
        }

        if (request.Latency?.P99Milliseconds is null)
        {
            // Without a promise all counts rise and fall together: equal sums are equal hours.
            var profile = LoadUnder(request).Counts(request, peak);
            return new SizedTarget(request, limit, peak, profile.Total.ToString(CultureInfo.InvariantCulture), profile);
        }

        var counts = AutoscaledSizing.Size(request, _hourly ??= _needs(), _policy.ScaleInLagHours)!;
        return new SizedTarget(request, limit, peak, string.Join(',', counts.Select(Text)), HourProfile.Of([.. counts.Select(count => (decimal)count)]));
    }

    private HourlyLoad LoadUnder(SizingRequest request)
    {
        if (!_loads.TryGetValue(request.Ceiling, out var load))
        {
            _loads.Add(request.Ceiling, load = new HourlyLoad(request, _needs(), _policy.ScaleInLagHours));
        }

        return load;
    }

    /// <summary>What counts fall with: the speedup that the target's host feeds ÷ growth.</summary>
    public double Ease(InstanceType to, double speedup, double growth) => Fed(speedup, StarvationGuard.LargestSpeedup(to, _demand.VCpusPerBusyDevice)) / growth;

    /// <summary>False where the speedup shortens the calls too, and with them the wait: then growth and speedup count apart.</summary>
    public bool IsCountedByEase(SpeedupEstimate? estimate) =>
        _fleet.Slo.P99Latency is null || LatencyOn(_from, 1, estimate)?.ServiceMilliseconds == LatencyOn(_from, 2, estimate)?.ServiceMilliseconds;

    private static double Fed(double speedup, double? limit) => Math.Min(speedup, limit ?? MostSpeedup);

    /// <summary>Far out on a wide distribution a device is so slow that no fleet of it would be built.</summary>
    private static bool IsAbsurd(SizingRequest request) =>
        request.Speedup <= 1e-6 || Math.Max(request.Sustained, request.Burst) * request.Growth / request.Speedup > MostUnits;

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);

    private SizingRequest Request(InstanceType to, double speedup, LatencyTarget? latency, int spare) => new(
        _demand.SustainedPeak * UnitsPerDevice,
        _demand.BurstPeak * UnitsPerDevice,
        _policy.DemandGrowth,
        to.Kind == AcceleratorKind.Cpu ? to.ThroughputUnits : CapacityRules.DevicesInReplicas(to, _fleet.Workload, _demand, _policy),
        speedup,
        latency?.P99Milliseconds is null ? _policy.UtilizationCeiling : _policy.HighestCeiling,
        latency,
        _fleet.MinimumZones,
        spare);

    /// <summary>
    /// The published time of a call where the model itself was measured on the target, else the declared one divided by
    /// what works on a call there and here; null when neither is known, and then the policy's ceiling stands in for the queue.
    /// </summary>
    private LatencyTarget? LatencyOn(InstanceType to, double speedup, SpeedupEstimate? estimate)
    {
        var units = UnitsPerCall(to);
        var faster = speedup * units / UnitsPerCall(_from);
        var measured = estimate is { Grade: EvidenceGrade.M or EvidenceGrade.A, ToBatchMilliseconds: > 0 } ? estimate.ToBatchMilliseconds : null;
        var (declared, slow) = (_fleet.Workload.ServiceTime?.TotalMilliseconds, _fleet.Workload.ServiceTimeP99?.TotalMilliseconds);
        if ((measured ?? ((declared ?? slow) / faster)) is not (> 0 and < double.PositiveInfinity and var service))
        {
            return null;
        }

        // The slow calls keep their distance from the mean on other hardware, or their own time where no mean is known.
        var slowest = service * Math.Max(1, slow / (declared ?? slow) ?? 1);
        return new LatencyTarget(service, _fleet.Slo.P99Latency?.TotalMilliseconds) { ServiceP99Milliseconds = slowest, UnitsPerCall = units };
    }

    /// <summary>A call on an instance without accelerator is declared for the whole instance; a sharded one for its devices together.</summary>
    private int UnitsPerCall(InstanceType type) => type.Kind == AcceleratorKind.Cpu
        ? type.ThroughputUnits
        : CapacityRules.DevicesPerReplica(type, _fleet.Workload, _demand, _policy);

    private HourlyNeed[] Needs(IReadOnlyList<decimal> presentHours, IReadOnlyList<DateTime> hours) =>
        [.. hours.Select((hour, index) => Need(_demand.Hours.At(hour), presentHours[index] > 0m))];

    private HourlyNeed Need(HourlyRollup? rollup, bool isOn) =>
        new(isOn, rollup?.Max * UnitsPerDevice, rollup?.BurstMax * UnitsPerDevice);
}
