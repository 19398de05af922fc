using System.ComponentModel;

namespace CostOptimizer.Models.Speedups;

public sealed record SpeedupSideOutput(
    [property: Description("Device.")] string Device,
    [property: Description("Precision class: single (FP32, TF32), half (FP16, BF16), int8, fp8 or unknown.")] string Precision,
    [property: Description("Software that drove it.")] string Stack,
    [property: Description("Per accelerator or vCPU.")] double ItemsPerSecond,
    [property: Description("Time of one call of the batch, milliseconds; null when not published.")] double? BatchMilliseconds,
    [property: Description("Where it comes from.")] IReadOnlyList<string> Sources);
