using CostOptimizer.Catalogue;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Performance;

namespace CostOptimizer.Core.Tests.WorkedExamples;

/// <summary>One user each on A10G against Inferentia2: checks of the speedup model, which was not fitted to them.</summary>
public sealed class AcceleratorPairExamples
{
    private static readonly Workload Llama = new() { Model = "llama-7b", Task = "text-generation", Bound = WorkloadBound.Memory };

    private static readonly SpeedupQuery Query = new("A10G", "Inferentia2", Llama);

    [Fact]
    public void XA1_TokensOfTwoLengths_AreTwoRatiosAndNoneIsInTheTable()
    {
        // 30 ms a token on A10G; on Inferentia2 50 to 60 ms, but 35 ms up to 256 tokens.
        var longer = Model([Test("A10G", 1_000.0 / 30), Test("Inferentia2", 1_000.0 / 50), Test("Inferentia2", 1_000.0 / 60)]).Estimate(Query)!;
        var shorter = Model([Test("A10G", 1_000.0 / 30), Test("Inferentia2", 1_000.0 / 35)]).Estimate(Query)!;

        Assert.InRange(longer.Median, 30.0 / 60, 30.0 / 50);
        Assert.Equal(30.0 / 35, shorter.Median, 10);
        Assert.Equal((EvidenceGrade.M, EvidenceGrade.M), (longer.Grade, shorter.Grade));

        // Without a measurement of the model on both devices nothing better than its relatives is claimed.
        Assert.DoesNotContain(Model([]).Estimate(Query)!.Grade, new[] { EvidenceGrade.M, EvidenceGrade.A });
    }

    [Fact]
    public void XA2_StackWithoutContinuousBatching_IsSeenByALoadTestAlone()
    {
        // A twentieth is far outside what hardware explains, so only the user's own measurement on that stack may say it.
        LoadTest[] measured = [Test("A10G", 20), Test("Inferentia2", 1)];

        var table = Model([]).Estimate(Query)!;
        var own = Model(measured).Estimate(Query)!;

        Assert.True(table.P10 > 0.05, $"{table.P10}");
        Assert.NotEqual(EvidenceGrade.M, table.Grade);
        Assert.Equal((EvidenceGrade.M, 0.05), (own.Grade, Math.Round(own.Median, 10)));
        Assert.Contains("no continuous batching", string.Join(' ', own.Sources), StringComparison.Ordinal);
    }

    private static PerformanceModel Model(IReadOnlyList<LoadTest> tests) => new(BuiltInCatalogue.Benchmarks(), BuiltInCatalogue.Hardware(), tests);

    private static LoadTest Test(string device, double itemsPerSecond) =>
        new(device, "llama-7b", Precision: null, Batch: null, itemsPerSecond, BatchMilliseconds: null, $"{device}, published recipe, no continuous batching");
}
