using CostOptimizer.Application.Analysis;
using CostOptimizer.Core.Planning;
using CostOptimizer.Simulator;
using CostOptimizer.Worker.Tests.Support;

namespace CostOptimizer.Worker.Tests.Analysis;

public sealed class PartitionFailureTests
{
    [Fact]
    public async Task Analyze_OneAccountMayNotDescribeInstances_TheRestGoesOnAndTheActionIsNamed()
    {
        using var folder = new TemporaryFolder();
        await using var simulator = await StartAsync(folder, SmallEstate.Yaml(mediaDenies: "\"ec2:DescribeInstances\""));

        var result = await SimulatedAnalysis.RunAsync(simulator, folder, "run-1");

        Assert.Equal(RunStatus.Partial, result.Run.Status);
        Assert.Equal(["resnet"], result.Plan.Fleets.Select(fleet => fleet.Fleet.Name));
        Assert.Equal(2, result.AllFailures.Count());
        Assert.All(result.AllFailures, failure =>
        {
            Assert.Equal(FailureKind.AccessDenied, failure.Kind);
            Assert.StartsWith(SmallEstate.Media, failure.Where, StringComparison.Ordinal);
            Assert.Contains("ec2:DescribeInstances", failure.Reason, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Analyze_MetricsAreDenied_FleetsAreListedWithTheirCostAndNoAdvice()
    {
        using var folder = new TemporaryFolder();
        await using var simulator = await StartAsync(folder, SmallEstate.Yaml(mediaDenies: "\"cloudwatch:*\""));

        var result = await SimulatedAnalysis.RunAsync(simulator, folder, "run-1");

        Assert.Equal(RunStatus.Partial, result.Run.Status);
        var bert = Assert.Single(result.Plan.Fleets, fleet => fleet.Fleet.Name == "bert");
        Assert.NotEqual(Verdict.Recommended, bert.Recommendation.Verdict);
        Assert.NotEqual(Verdict.BenchmarkFirst, bert.Recommendation.Verdict);
        Assert.Contains("could not be read", bert.Recommendation.Headline, StringComparison.Ordinal);
        Assert.Equal(4467.6m, bert.Costs!.List.Amount); // 2 × USD 3.06 × 730 h
    }

    [Fact]
    public async Task Analyze_PricingAnswersHtml_FleetsArePriceUnknownNotFree()
    {
        using var folder = new TemporaryFolder();
        await using var simulator = await StartAsync(folder, SmallEstate.Yaml() + """

            faults:
              - { kind: html, service: pricing }
            """);

        var result = await SimulatedAnalysis.RunAsync(simulator, folder, "run-1");

        Assert.Equal(RunStatus.Partial, result.Run.Status);
        Assert.Contains(result.Failures, failure => failure.Where == "us-east-1" && failure.Kind == FailureKind.BadAnswer);
        Assert.Equal(3, result.Plan.Fleets.Count);
        Assert.All(result.Plan.Fleets, fleet =>
        {
            Assert.Equal(Verdict.PriceUnknown, fleet.Recommendation.Verdict);
            Assert.Null(fleet.Costs);
        });
    }

    [Fact]
    public async Task Analyze_SavingsPlansAreDenied_NothingIsBoughtOnTopOfThem()
    {
        using var folder = new TemporaryFolder();
        await using var simulator = await StartAsync(folder, SmallEstate.Yaml(mediaDenies: "\"savingsplans:DescribeSavingsPlans\""));

        var result = await SimulatedAnalysis.RunAsync(simulator, folder, "run-1");

        Assert.Equal(RunStatus.Partial, result.Run.Status);
        Assert.Equal(3, result.Plan.Fleets.Count);
        Assert.All(result.Plan.Fleets, fleet =>
        {
            Assert.DoesNotContain(fleet.Recommendation.Purchase, layer => layer.Option.Contains("Plan", StringComparison.Ordinal));
            Assert.Contains(fleet.Notices, notice => notice.Contains("commitments may be missing", StringComparison.Ordinal));
        });
    }

    private static async Task<AwsSimulator> StartAsync(TemporaryFolder folder, string yaml) => await AwsSimulator.StartAsync(
        new SimulatorOptions { Estate = folder.Write("estate.yaml", yaml) }, TestContext.Current.CancellationToken);
}
