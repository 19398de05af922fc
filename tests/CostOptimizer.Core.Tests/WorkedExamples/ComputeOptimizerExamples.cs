using CostOptimizer.Core.Comparison;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Tests.WorkedExamples;

/// <summary>Rules of AWS Compute Optimizer and its neighbours, and Spot placement scores.</summary>
public sealed class ComputeOptimizerExamples
{
    [Fact]
    public void CO1_RiskOfAnOption_IsTheLargestOfItsScores()
    {
        Assert.Equal(PerformanceRisk.High, new RiskScores(Cpu: PerformanceRisk.Low, EbsIops: PerformanceRisk.High, NetworkPackets: PerformanceRisk.VeryLow).Overall);
        Assert.Equal(4, (int)new RiskScores(DiskIops: PerformanceRisk.VeryHigh).Overall!);
        Assert.Null(new RiskScores().Overall); // a GPU has no score
    }

    [Theory]
    [InlineData(CpuArchitecture.X64, InferredWorkload.WithoutCompatibleVersion, MigrationEffort.VeryLow)]
    [InlineData(CpuArchitecture.Arm64, InferredWorkload.AmazonEmr, MigrationEffort.Low)]
    [InlineData(CpuArchitecture.Arm64, InferredWorkload.Unknown, MigrationEffort.Medium)]
    [InlineData(CpuArchitecture.Arm64, InferredWorkload.WithoutCompatibleVersion, MigrationEffort.High)]
    public void CO2_EffortOfAMove_FollowsArchitectureAndWorkload(CpuArchitecture to, InferredWorkload workload, MigrationEffort effort) =>
        Assert.Equal(effort, MigrationEfforts.Of(CpuArchitecture.X64, to, workload));

    [Fact]
    public void CO3_Settings_AreTheOnesThatExist()
    {
        var settings = new RightsizingSettings();

        Assert.Equal((14, 99.5m, 20, 20, 30), (settings.LookbackDays, settings.CpuThresholdPercentile, settings.CpuHeadroomPercent, settings.MemoryHeadroomPercent, RightsizingSettings.LeastHoursOfMetrics));
        Assert.Empty(settings.Faults());
        Assert.Empty(new RightsizingSettings(93, 90m, 0, 10).Faults());
        Assert.Equal(
            [
                "The lookback days must be 14, 32 or 93, not 30.",
                "The CPU threshold percentile must be 90, 95 or 99.5, not 99.",
                "The CPU headroom percent must be 0, 20 or 30, not 10.",
                "The memory headroom percent must be 10, 20 or 30, not 0.",
            ],
            new RightsizingSettings(30, 99m, 10, 0).Faults());
    }

    [Theory]
    [InlineData(0.9, 0.5, 4.9, true, true, true)]
    [InlineData(4.0, 2.0, 4.9, true, false, true)]
    [InlineData(60.0, 9.0, 4.9, false, false, true)]
    [InlineData(0.9, 0.5, 5.1, false, true, false)]
    public void CO4_OneInstance_HasThreeVerdicts(double peak, double average, double network, bool optimizer, bool explorer, bool advisor)
    {
        var verdicts = IdleRules.Judge([.. Enumerable.Repeat(new InstanceDay(peak, average, network), 14)]);

        Assert.Equal(["Compute Optimizer", "Cost Explorer", "Trusted Advisor"], verdicts.Select(verdict => verdict.Tool));
        Assert.Equal([optimizer, explorer, advisor], verdicts.Select(verdict => verdict.Applies));
    }

    [Theory]
    [InlineData(3, false)]
    [InlineData(4, true)]
    public void CO4_LowUse_NeedsFourOfFourteenDays(int quiet, bool applies)
    {
        InstanceDay[] days = [.. Enumerable.Range(0, 14).Select(day => new InstanceDay(90, day < quiet ? 10 : 11, 5))];

        Assert.Equal(applies, IdleRules.Judge(days)[2].Applies);
    }

    [Fact]
    public void CO4_FewerDays_AreNotJudged() =>
        Assert.Throws<ArgumentException>(() => IdleRules.Judge([new InstanceDay(0, 0, 0)]));

    [Fact]
    public void CO5_MonthAndExclusiveSavings_AreTheHubs()
    {
        Assert.Equal(HoursPer.Month, 365m * 24m / 12m);

        // Of two for one instance the larger counts: 43.07 + 10.
        var total = ExclusiveSavings.Total([("i-1", Money.Usd(43.07m)), ("i-1", Money.Usd(30m)), ("i-2", Money.Usd(10m))], Currency.Usd);
        Assert.Equal(Money.Usd(53.07m), total);
    }

    [Fact]
    public void SS1_PlacementScore_IsOneToTenAndFairFromThreeTypes()
    {
        Assert.True(new SpotPlacement(3, instanceTypes: 2).IsLowByDesign);
        Assert.False(new SpotPlacement(10, instanceTypes: 3).IsLowByDesign);
        Assert.Throws<ArgumentOutOfRangeException>(() => new SpotPlacement(0, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SpotPlacement(11, 3));
    }

    [Fact]
    public void SS1_ThirtyVCpus_AreMetByThreeTypes()
    {
        Assert.True(SpotPlacement.Meets(30, [(2, 4), (2, 8), (3, 2)])); // c5.xlarge 8, m5.2xlarge 16, r5.large 6
        Assert.False(SpotPlacement.Meets(31, [(2, 4), (2, 8), (3, 2)]));
    }
}
