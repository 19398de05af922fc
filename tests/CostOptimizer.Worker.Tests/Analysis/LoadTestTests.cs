using CostOptimizer.Core.Performance;
using CostOptimizer.Core.Planning;
using CostOptimizer.Simulator;
using CostOptimizer.Worker.Configuration;
using CostOptimizer.Worker.Demo;
using CostOptimizer.Worker.Tests.Support;

namespace CostOptimizer.Worker.Tests.Analysis;

/// <summary>A company's own load tests on their way into its plan.</summary>
public sealed class LoadTestTests
{
    [Fact]
    public async Task Analyze_ConfiguredLoadTests_MakeTheEvidenceGradeM()
    {
        using var folder = new TemporaryFolder();
        await using var simulator = await AwsSimulator.StartAsync(
            new SimulatorOptions { Estate = folder.Write("estate.yaml", SmallEstate.Yaml()) }, TestContext.Current.CancellationToken);
        var settings = DemoEstate.SettingsFor(simulator, new FileInfo(folder.File("costopt.db")));
        var file = folder.Write("tests.csv", """
            model,instance_type,precision,batch,items_per_second,latency_ms
            bert-base,p3.2xlarge,fp16,8,1000,8
            bert-base,g4dn.xlarge,fp16,8,550,14.6
            """);

        var published = await SimulatedAnalysis.RunAsync(settings, simulator, "published");
        var own = await SimulatedAnalysis.RunAsync(settings with { LoadTests = new LoadTestOptions { Files = [file] } }, simulator, "own");

        Assert.Equal(EvidenceGrade.A, OnT4(published.Plan).Grade);
        Assert.Equal(EvidenceGrade.M, OnT4(own.Plan).Grade);
        Assert.Equal(0.55, OnT4(own.Plan).Median, 1e-12); // 550 ÷ 1,000
        Assert.Equal(["tests.csv line 2", "tests.csv line 3"], OnT4(own.Plan).Sources);
    }

    private static SpeedupEstimate OnT4(EstatePlan plan) => plan.Fleets
        .Single(fleet => fleet.Fleet.Name == "bert").Recommendation.Candidates
        .First(candidate => candidate.TypeName == "g4dn.xlarge" && candidate.Speedup is not null).Speedup!;
}
