namespace CostOptimizer.Core.Fleets;

public enum CpuArchitecture
{
    X64,
    Arm64,
}
