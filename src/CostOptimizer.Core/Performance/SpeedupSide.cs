namespace CostOptimizer.Core.Performance;

/// <summary>One device's half of a pair.</summary>
/// <param name="Precision">Class in which the device computes, for example <c>half</c> for FP16 and BF16.</param>
/// <param name="Stack">How it was driven.</param>
/// <param name="ItemsPerSecond">Per accelerator or vCPU; the geometric mean where several rows stand for it.</param>
public sealed record SpeedupSide(string Device, string Precision, string Stack, double ItemsPerSecond, double? BatchMilliseconds, IReadOnlyList<string> Sources);
