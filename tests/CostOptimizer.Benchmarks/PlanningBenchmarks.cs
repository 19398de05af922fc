using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Benchmarks;

/// <summary>Fleets × 14 days × 12 candidate types: every candidate judged, sized and priced, its range drawn, and the best one chosen.</summary>
/// <remarks>The bill of the present estate is part of it; purchases for the whole estate and its totals come after and are not.</remarks>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Monitoring, warmupCount: 1, iterationCount: 5)]
public class PlanningBenchmarks
{
    private PlanningInput _input = null!;

    /// <summary>With commitments that reach every fleet, each candidate is a bill of all that shares them.</summary>
    [Params("10000 fleets", "50 fleets under a shared plan")]
    public string Estate { get; set; } = "";

    [GlobalSetup]
    public void Setup() => _input = Estate.StartsWith("10000", StringComparison.Ordinal)
        ? new PlanningEstate(10_000, hasCommitments: false).Input
        : new PlanningEstate(50, hasCommitments: true).Input;

    [Benchmark]
    public int OneAfterTheOther() => Choose(WorkLoops.InOrder);

    [Benchmark]
    public int OnAllCores() => Choose(PlanningWork.OnAllCores);

    private int Choose(WorkLoop loop) => PlanningWork.Study(_input with { Loop = loop }).Count(study => study.Proposal?.Chosen is not null);
}
