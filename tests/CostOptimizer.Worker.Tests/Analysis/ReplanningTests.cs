using System.Text.Json;
using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Estate;
using CostOptimizer.Application.Json;
using CostOptimizer.Application.Orders;
using CostOptimizer.Application.Replanning;
using CostOptimizer.Application.Storage;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Simulator;
using CostOptimizer.Worker.CommandLine;
using CostOptimizer.Worker.Demo;
using CostOptimizer.Worker.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Worker.Tests.Analysis;

public sealed class ReplanningTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Plan_OfAStoredAnalysis_IsThatAnalysisAgainAndAsksAwsNothing()
    {
        using var folder = new TemporaryFolder();
        await using var simulator = await AwsSimulator.StartAsync(new SimulatorOptions { Estate = folder.Write("estate.yaml", SmallEstate.Yaml()) }, Cancellation);
        await using var services = Composition.Build(
            DemoEstate.SettingsFor(simulator, new FileInfo(folder.File("costopt.db"))), new EstateClock(simulator.Estate.Now), DemoEstate.KeysOf(simulator.Estate));
        await services.GetRequiredService<IDatabaseMigrator>().MigrateAsync(Cancellation);
        var stored = await services.GetRequiredService<IAnalyzeEstate>().RunAsync(
            new AnalysisRequest("run-1", AnalysisScope.Everything, "test"), new Progress<AnalysisProgress>(), Cancellation);
        var asked = simulator.Requests.Counts.Sum(count => count.Count);
        var replanning = services.GetRequiredService<EstateReplanning>();

        var same = (await replanning.PlanAsync("run-1", WhatIf.Nothing, Cancellation))!;
        var twice = (await replanning.PlanAsync("run-1", new WhatIf { DemandGrowth = 2 }, Cancellation))!;

        Assert.Equal(JsonSerializer.Serialize(stored.Plan.Totals, ResultJson.Compact), JsonSerializer.Serialize(same.Totals, ResultJson.Compact));
        Assert.All(stored.Plan.Fleets, fleet => Assert.Equal(fleet.Recommendation.Headline, same.Recommendations[fleet.Fleet.Id].Headline));
        Assert.Equal(stored.Plan.Totals[0].Effective, twice.Totals[0].Effective); // today's cost knows nothing of tomorrow's demand
        Assert.True(twice.Totals[0].Planned.Amount > same.Totals[0].Planned.Amount);
        Assert.Equal(asked, simulator.Requests.Counts.Sum(count => count.Count));
        Assert.Null(await replanning.PlanAsync("run-2", WhatIf.Nothing, Cancellation));
        Assert.Empty((await replanning.CommitmentsAsync("run-1", new HashSet<FleetId>(), Cancellation))!);
    }
}
