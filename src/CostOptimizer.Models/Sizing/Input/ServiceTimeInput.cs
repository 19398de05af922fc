using System.ComponentModel;
using CostOptimizer.Models.Json;

namespace CostOptimizer.Models.Sizing;

[Description("What one call takes on an accelerator without any queue.")]
public sealed record ServiceTimeInput
{
    [Description("Mean time of one call of the whole batch, milliseconds.")]
    [Bounds(Minimum = 0, Maximum = 1e7, AboveMinimum = true)]
    public required double MeanMilliseconds { get; init; }

    [Description("99th percentile of the same, where known; at least the mean. Service counts as fixed when left out.")]
    [Bounds(Minimum = 0, Maximum = 1e7, AboveMinimum = true)]
    public double? P99Milliseconds { get; init; }

    [Description("Items per call.")]
    [Bounds(Minimum = 1, Maximum = 1_000_000)]
    public int Batch { get; init; } = 1;
}
