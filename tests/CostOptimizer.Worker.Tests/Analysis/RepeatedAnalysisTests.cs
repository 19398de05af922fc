using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Estate;
using CostOptimizer.Simulator;
using CostOptimizer.Worker.Demo;
using CostOptimizer.Worker.Tests.Support;

namespace CostOptimizer.Worker.Tests.Analysis;

public sealed class RepeatedAnalysisTests
{
    [Fact]
    public async Task Analyze_PartitionsFinishInAnyOrder_TheStoredResultIsTheSame()
    {
        using var folder = new TemporaryFolder();
        await using var simulator = await StartAsync(folder);

        await SimulatedAnalysis.RunAsync(simulator, folder, "one-by-one", new AnalysisOptions { MaxConcurrentPartitions = 1 });
        simulator.Faults.Add(new Simulator.Faults.FaultRule
        {
            Kind = Simulator.Faults.FaultKind.Slow,
            Region = "us-east-1",
            Delay = TimeSpan.FromMilliseconds(40),
        });
        await SimulatedAnalysis.RunAsync(simulator, folder, "together", new AnalysisOptions { MaxConcurrentPartitions = 8 });

        var first = await SimulatedAnalysis.ReadAsync(simulator, folder, "one-by-one");
        var second = await SimulatedAnalysis.ReadAsync(simulator, folder, "together");
        Assert.Equal(3, first!.Partitions.Count);
        Assert.Equal(SimulatedAnalysis.Content(first), SimulatedAnalysis.Content(second!));
    }

    [Fact]
    public async Task Analyze_Stored_ReadsBackAsItWasReturned()
    {
        using var folder = new TemporaryFolder();
        await using var simulator = await StartAsync(folder);

        var returned = await SimulatedAnalysis.RunAsync(simulator, folder, "run-1");
        var stored = await SimulatedAnalysis.ReadAsync(simulator, folder, "run-1");

        Assert.Equal(SimulatedAnalysis.Content(returned), SimulatedAnalysis.Content(stored!));
        Assert.Equal(returned.Calls.Count, stored!.Calls.Count);
    }

    [Fact]
    public async Task Analyze_ScopedToOneRegion_ReadsNothingElse()
    {
        using var folder = new TemporaryFolder();
        await using var simulator = await StartAsync(folder);

        var result = await SimulatedAnalysis.RunAsync(
            simulator, folder, "run-1", scope: new AnalysisScope([SmallEstate.Media], ["us-west-2"]));

        Assert.Equal(["idle"], result.Plan.Fleets.Select(fleet => fleet.Fleet.Name));
        Assert.DoesNotContain(simulator.Requests.Counts, count => count.Operation == "DescribeInstances" && count.Region != "us-west-2");
    }

    [Fact]
    public async Task Analyze_ADayAfterTheLast_GivesWhatReadingEverythingGives()
    {
        using var folder = new TemporaryFolder();
        await using var simulator = await StartAsync(folder);
        var daily = DemoEstate.SettingsFor(simulator, new FileInfo(folder.File("daily.db")));
        await SimulatedAnalysis.RunAsync(daily, simulator, "yesterday", now: simulator.Estate.Now.AddDays(-1));

        var increment = await SimulatedAnalysis.RunAsync(daily, simulator, "today");
        var whole = await SimulatedAnalysis.RunAsync(simulator, folder, "today");

        Assert.Equal(SimulatedAnalysis.Content(whole), SimulatedAnalysis.Content(increment));
    }

    private static async Task<AwsSimulator> StartAsync(TemporaryFolder folder) => await AwsSimulator.StartAsync(
        new SimulatorOptions { Estate = folder.Write("estate.yaml", SmallEstate.Yaml()) }, TestContext.Current.CancellationToken);
}
