namespace CostOptimizer.Core.Values;

/// <summary>Work items per second; the workload says what an item is.</summary>
public readonly record struct Throughput(double PerSecond)
{
    public static Throughput operator *(Throughput throughput, double factor) => new(throughput.PerSecond * factor);
}
