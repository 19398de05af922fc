using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using CostOptimizer.Core.Planning;

namespace CostOptimizer.Benchmarks;

/// <summary>The complete plan of an estate: studies, packs, settlement, what is bought for all, calendar, arithmetic and totals, on all cores.</summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Monitoring, warmupCount: 1, iterationCount: 3)]
public class PlanBenchmarks
{
    private PlanningInput _input = null!;

    /// <summary>With commitments that reach every fleet, each candidate is a bill of all that shares them.</summary>
    [Params("1000 fleets", "60 fleets under a shared plan")]
    public string Estate { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        var isShared = !Estate.StartsWith("1000", StringComparison.Ordinal);
        _input = new PlanningEstate(isShared ? 60 : 1_000, isShared).Input with { Loop = PlanningWork.OnAllCores };
    }

    [Benchmark]
    public EstatePlan Plan() => EstatePlanner.Plan(_input);
}
