using System.Globalization;

namespace CostOptimizer.Core.Comparison;

/// <summary>Settings under which Compute Optimizer made a recommendation; its defaults unless said otherwise.</summary>
/// <remarks>It sizes on the maximum of every 5-minute interval and needs 30 hours of metrics.</remarks>
/// <param name="LookbackDays">14, 32 or 93.</param>
/// <param name="CpuThresholdPercentile">90, 95 or 99.5.</param>
/// <param name="CpuHeadroomPercent">0, 20 or 30.</param>
/// <param name="MemoryHeadroomPercent">10, 20 or 30.</param>
public sealed record RightsizingSettings(
    int LookbackDays = 14, decimal CpuThresholdPercentile = 99.5m, int CpuHeadroomPercent = 20, int MemoryHeadroomPercent = 20)
{
    /// <summary>Fewer hours of metrics than this give no recommendation.</summary>
    public const int LeastHoursOfMetrics = 30;

    /// <returns>One sentence per setting that Compute Optimizer does not have.</returns>
    public IReadOnlyList<string> Faults() =>
    [
        .. Fault("lookback days", LookbackDays, 14, 32, 93),
        .. Fault("CPU threshold percentile", CpuThresholdPercentile, 90, 95, 99.5m),
        .. Fault("CPU headroom percent", CpuHeadroomPercent, 0, 20, 30),
        .. Fault("memory headroom percent", MemoryHeadroomPercent, 10, 20, 30),
    ];

    private static IEnumerable<string> Fault(string name, decimal value, params decimal[] allowed) => allowed.Contains(value)
        ? []
        : [string.Create(CultureInfo.InvariantCulture, $"The {name} must be {allowed[0]}, {allowed[1]} or {allowed[2]}, not {value}.")];
}
