using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Performance;

namespace CostOptimizer.Catalogue.Tests.Benchmarks;

/// <summary>One test per way in which a published figure misleads when it is taken as it stands.</summary>
public sealed class BuiltInBenchmarkTests
{
    private static readonly IReadOnlyList<BenchmarkRow> Rows = BuiltInCatalogue.Benchmarks().Rows;

    // A network that only contains another (Mask R-CNN has a ResNet-50 inside) is no measurement of it.
    [Fact]
    public void Families_OfTheTable_DoNotMixWholeImagesWithDetection() => Assert.Empty(
        BuiltInCatalogue.Benchmarks().Rows
            .GroupBy(row => row.Family, StringComparer.Ordinal)
            .Where(family => family.Any(row => row.Task is "image-classification") && family.Any(row => row.Task is "segmentation" or "detection"))
            .Select(family => family.Key));

    [Fact]
    public void Benchmarks_ReadTwice_IsTheSameObject() =>
        Assert.Same(BuiltInCatalogue.Benchmarks(), BuiltInCatalogue.Benchmarks());

    [Fact]
    public void Inferentia1_LatencyRowWithOneCoreOfFourBusy_CountsTheWholeChip()
    {
        // 121.6/s at 8.2 ms: one core busy. The chip has four.
        var row = Assert.Single(Rows, row => row is { Device: "Inferentia1", Family: "bert-base", BatchMilliseconds: 8.2 }
            && row.Source.Contains("neuronperf_nlp_latency_optimized.csv@12ad249c07", StringComparison.Ordinal));

        Assert.Equal((4, 486.4), (row.CoreCorrection, row.UnitsPerSecond));
    }

    [Fact]
    public void Inferentia1_ThroughputRow_IsLeftAsPublished()
    {
        var row = Assert.Single(Rows, row => row is { Device: "Inferentia1", UnitsPerSecond: 1095.4 });

        Assert.Equal((1, Precision.Bf16, 8), (row.CoreCorrection, row.Precision, row.Batch));
    }

    [Fact]
    public void Inferentia2_RowOnTwelveChipInstance_IsNotDividedByTheInstance()
    {
        // xlm-roberta-base on inf2.48xlarge: 51.29/s by one chip of twelve.
        var row = Assert.Single(Rows, row => row is { Family: "xlm-roberta-base", Device: "Inferentia2", UnitsPerSecond: 51.2946 });

        Assert.Equal(1, row.UnitsUsed);
    }

    [Fact]
    public void Neuron_Fp32Models_ComputeInBf16() =>
        Assert.DoesNotContain(Rows, row => row is { Stack: ServingStack.Neuron, Precision: Precision.Fp32 });

    [Fact]
    public void MlPerf_EightDevices_AreDividedByEight()
    {
        var eight = Rows.Where(row => row is { Device: "A10", Family: "resnet50", UnitsUsed: 8, Scenario: "offline" }).ToList();
        var one = Rows.Where(row => row is { Device: "A10", Family: "resnet50", UnitsUsed: 1, Scenario: "offline" }).ToList();

        Assert.NotEmpty(eight);
        Assert.InRange(eight.Average(row => row.UnitsPerSecond) / one.Average(row => row.UnitsPerSecond), 0.8, 1.2);
    }

    [Fact]
    public void Cpu_HostsOfAcceleratedInstances_AreLeftOut()
    {
        string[] measured = ["CPU:c5", "CPU:c6gd", "CPU:c6i", "CPU:m7g"];

        Assert.Equal(measured, Rows.Select(row => row.Device).Where(device => device.StartsWith("CPU", StringComparison.Ordinal)).Distinct().Order());
    }

    [Fact]
    public void Cpu_Throughput_IsPerVCpu()
    {
        // MXNet ResNet-50, batch 1, on c5.xlarge: 12.98 images/s ÷ 4 vCPUs. More vCPUs do less each at batch 1.
        var perVCpu = Rows.Where(row => row is { Device: "CPU:c5", Family: "resnet50", Batch: 1, Stack: ServingStack.MxNet }).ToList();

        Assert.Equal([4, 8, 16, 36, 72], perVCpu.Select(row => row.UnitsUsed).Order());
        Assert.Equal(3.245, perVCpu.Single(row => row.UnitsUsed == 4).UnitsPerSecond);
        Assert.Equal(1.05861, perVCpu.Single(row => row.UnitsUsed == 72).UnitsPerSecond);
    }

    [Fact]
    public void A10_IsNotA10G()
    {
        Assert.Contains(Rows, row => row.Device == "A10");
        Assert.Contains(Rows, row => row.Device == "A10G");
        Assert.DoesNotContain(Rows, row => row.Device == "A10G" && row.Source.StartsWith("mlcommons", StringComparison.Ordinal));
    }

    [Fact]
    public void LatencyOnlyRow_IsBatchOverLatency()
    {
        // demoBERT, BERT-base FP16, sequence 384 on L4: 32 per 50.62 ms.
        var row = Assert.Single(Rows, row => row is { Device: "L4", Batch: 32, BatchMilliseconds: 50.62 });

        Assert.Equal(32 * 1000 / 50.62, row.UnitsPerSecond, 3e-6 * row.UnitsPerSecond);
    }

    [Fact]
    public void PerImageLatency_IsNotDividedByTheBatchAgain() =>
        Assert.All(
            Rows.Where(row => row.Scenario == "per-image latency"),
            row => Assert.Equal(1000.0 * (row.Batch ?? 1) / row.BatchMilliseconds!.Value, row.UnitsPerSecond, 1e-4 * row.UnitsPerSecond));

    [Fact]
    public void FirstTokenLatency_IsNoThroughput() =>
        Assert.DoesNotContain(Rows, row => row.Scenario == "first token latency");

    [Fact]
    public void RowsThatContradictThemselves_AreLeftOut() =>
        Assert.DoesNotContain(Rows, row => row is { Family: "opt-30b", UnitsPerSecond: > 52 and < 53, Batch: 256 }); // 626.9/s by 12 chips

    [Fact]
    public void Superseded_IsKeptAndFlagged()
    {
        Assert.Contains(Rows, row => row is { Device: "T4", IsCurrent: false, Framework: "TensorRT demoBERT" });
        Assert.Contains(Rows, row => row is { Device: "L4", IsCurrent: true, Framework: "TensorRT demoBERT" });
    }

    [Theory]
    [InlineData("text-generation", "output tokens")]
    [InlineData("image-generation", "image steps")]
    [InlineData("translation", "tokens")]
    public void Unit_DiffersByTask_IsNamed(string task, string unit) =>
        Assert.Contains(Rows, row => row.Task == task && row.Unit == unit);

    [Fact]
    public void Devices_OnEc2_AreInTheCatalogue()
    {
        string[] elsewhere = ["V100S"];

        Assert.All(
            Rows.Select(row => row.Device).Distinct().Except(elsewhere),
            device => Assert.NotNull(BuiltInCatalogue.Hardware().Accelerator(device)));
    }
}
