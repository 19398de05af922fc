using System.ComponentModel;
using CostOptimizer.Models.Json;

namespace CostOptimizer.Models.Sizing;

[Description("How much room is kept.")]
public sealed record SizePolicyInput
{
    [Description("Largest busy share under the sustained peak. When left out 0.70, or 0.95 where an SLO and a service time let the queue decide.")]
    [Bounds(Minimum = 0.01, Maximum = 1)]
    public double? UtilizationCeiling { get; init; }

    [Description("Fewest instances, such as the zones to survive in; spare instances come on top.")]
    [Bounds(Minimum = 1, Maximum = 100_000)]
    public int Floor { get; init; } = 1;

    [Description("Instances beyond the need, so that one may fail.")]
    [Bounds(Minimum = 0, Maximum = 100_000)]
    public int Spare { get; init; } = 1;

    [Description("static: one count for the peak; autoscaled: a count for each hour of the series.")]
    public ModeName Mode { get; init; } = ModeName.Static;

    [Description("With mode autoscaled: hours for which instances stay after the need has gone.")]
    [Bounds(Minimum = 0, Maximum = 168)]
    public int ScaleInLagHours { get; init; } = 1;
}
