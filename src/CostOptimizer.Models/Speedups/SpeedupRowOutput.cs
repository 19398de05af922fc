using System.ComponentModel;

namespace CostOptimizer.Models.Speedups;

public sealed record SpeedupRowOutput(
    [property: Description("Model family measured.")] string Model,
    [property: Description("Items per call; null for dynamic batching or unequal batches.")] int? Batch,
    [property: Description("Sequence length or image size.")] string Shape,
    [property: Description("Ratio of the two.")] double Ratio,
    [property: Description("Present device.")] SpeedupSideOutput From,
    [property: Description("Other device.")] SpeedupSideOutput To);
