using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Performance;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Sampling;
using CostOptimizer.Core.Tests.Explaining;

namespace CostOptimizer.Core.Tests.Planning;

/// <summary>What measuring first is worth, and the smallest test that settles it.</summary>
public sealed class BenchmarkTests
{
    private static readonly Workload Bert = new() { NeedsCuda = Answer.Yes, BatchSize = 8, Precision = Precision.Fp16, ServingStack = ServingStack.TensorRt };

    /// <summary>Four P3, 1.4 busy, burst 2; G4dn does 0.4 of one, give or take a factor of e².</summary>
    private static FleetAnalysis Unsure(double? itemsPerSecond = null, double deviation = 2)
    {
        var scenario = new Scenario();
        scenario.Speed("V100", "T4", 0.4, deviation, EvidenceGrade.C);
        scenario.Speed("V100", "A10G", 0.01, 0.1, EvidenceGrade.A);
        scenario.Add(Make.Fleet(Make.P3, 4, Bert), busy: 1.4, burst: 2);
        scenario.Fleets[0] = scenario.Fleets[0] with { Demand = scenario.Fleets[0].Demand with { ItemsPerSecondPerBusyDevice = itemsPerSecond } };
        return scenario.PlanOne();
    }

    [Fact]
    public void BenchmarkFirst_NamesTheSmallestTestAndItsThreshold()
    {
        var benchmark = Unsure(itemsPerSecond: 100).Recommendation.Benchmark!;

        // A move costs 2,980.42 once, 82.79 a month over 36: it pays with up to 23 G4dn at 383.98, so ⌈2 ÷ speedup⌉ ≤ 22.
        Assert.Equal(2.0 / 22, benchmark.LeastSpeedup!.Value, 9);
        Assert.Equal(100 * 2.0 / 22, benchmark.LeastItemsPerSecond!.Value, 6);
        Assert.Equal(("g4dn.xlarge", "V100", "T4", 4m, 4 * 0.526m), (benchmark.TypeName, benchmark.FromDevice, benchmark.ToDevice, benchmark.Hours, benchmark.Cost.Amount));
        Assert.StartsWith(
            "A load test on one g4dn.xlarge of about 4 h (USD 3) settles it: one T4 must do at least 0.091 times the work of one V100, 9.1 items/s, at batch 8, FP16, TensorRt.",
            benchmark.Summary,
            StringComparison.Ordinal);
        Assert.True(benchmark.Summary.Length < 400);
    }

    [Fact]
    public void BenchmarkFirst_Value_IsThatOfMovingOnlyWhereItPays()
    {
        var recommendation = Unsure().Recommendation;

        // All 505 slices anew: ⌈2 ÷ (0.4 × e^2z)⌉ + 1 instances, 1.4 ÷ 0.7 being 2 as well.
        decimal[] savings = [.. Enumerable.Range(0, Strata.Count).Select(slice => 8_935.2m - ((Math.Ceiling((decimal)(2 / (0.4 * Math.Exp(2 * Strata.Normal(slice))))) + 1) * 0.526m * 730))];
        decimal[] brings = [.. savings.Select(saving => (saving * 36) - 2_980.416m)];
        var expected = brings.Average(each => Math.Max(each, 0m)) - Math.Max(0m, brings.Average());
        var benchmark = recommendation.Benchmark!;
        Assert.Equal(expected, benchmark.Value.Amount, 6);
        Assert.Equal(expected / 36, benchmark.ValuePerMonth.Amount, 6);
        Assert.Equal(savings.Where((_, slice) => brings[slice] > 0m).Average(), benchmark.CouldSave.Amount, 6);
        Assert.Equal(389 / 505.0, benchmark.ProbabilityOfPaying, 12);
        ArithmeticAssert.CanBeRedone(recommendation.Arithmetic);
        Assert.Equal(benchmark.Value.Amount, recommendation.Arithmetic.Single(quantity => quantity.Symbol == "benchmark_value").Value);
    }

    [Fact]
    public void Recommended_NeedsNoBenchmark() => Assert.Null(Unsure(deviation: 0.1).Recommendation.Benchmark);
}
