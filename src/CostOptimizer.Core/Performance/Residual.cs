namespace CostOptimizer.Core.Performance;

/// <summary>How far one left-out ratio lay from its prediction, as a natural logarithm.</summary>
internal readonly record struct Residual(Rung Rung, DevicePair Devices, string Family, double Error);
