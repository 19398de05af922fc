using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Estate;
using CostOptimizer.Application.Orders;
using CostOptimizer.Application.Storage;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Values;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Application.Tests.Analysis;

public sealed class AnalyzeEstateTests
{
    private static readonly AnalysisRequest Request = new("run-1", AnalysisScope.Everything, "test");

    [Fact]
    public async Task Run_OnePartitionThrowsWhatNobodyExpected_TheOtherIsPlannedAndBothAreNamed()
    {
        var estate = new FakeEstate("g5.xlarge") { Failing = { ["eu-west-1"] = new InvalidOperationException("boom") } };

        var result = await RunAsync(estate, TestContext.Current.CancellationToken);

        Assert.Equal(RunStatus.Partial, result.Run.Status);
        Assert.Equal("111122223333/us-east-1/asg", Assert.Single(result.Plan.Fleets).Fleet.Id.Value);
        var failure = Assert.Single(result.AllFailures);
        Assert.Equal(("111122223333/eu-west-1", "discover instances", FailureKind.Unexpected), (failure.Where, failure.Step, failure.Kind));
        Assert.Equal([1, 0], result.Partitions.OrderBy(partition => partition.Failures.Count).Select(partition => partition.Instances));
    }

    [Fact]
    public async Task Run_EveryPartitionFails_TheRunFailedAndIsStoredWithItsReasons()
    {
        var denied = new SourceException(FailureKind.AccessDenied, "ec2", "DescribeInstances", "Allow ec2:DescribeInstances.");
        var estate = new FakeEstate("g5.xlarge") { Failing = { ["eu-west-1"] = denied, ["us-east-1"] = denied } };

        var result = await RunAsync(estate, TestContext.Current.CancellationToken);

        Assert.Equal(RunStatus.Failed, result.Run.Status);
        Assert.Empty(result.Plan.Fleets);
        Assert.Equal(2, Assert.Single(estate.Saved).AllFailures.Count(failure => failure.Reason == "Allow ec2:DescribeInstances."));
    }

    /// <summary>Tried again, all is read; a partial result would stand until the next schedule.</summary>
    [Fact]
    public async Task Run_DatabaseIsLockedWhileUsageIsKept_IsNoFailureOfThePartition()
    {
        var estate = new FakeEstate("g5.xlarge") { Refusal = new StorageException("The database a.db is locked by another process.") { MayPass = true } };

        var exception = await Assert.ThrowsAsync<StorageException>(() => RunAsync(estate, TestContext.Current.CancellationToken));

        Assert.Equal("The database a.db is locked by another process.", exception.Message);
        Assert.Empty(estate.Saved);
    }

    [Fact]
    public async Task Run_StoredUsageIsDamaged_ThePartitionSaysSoAndTheRestIsPlanned()
    {
        var estate = new FakeEstate("g5.xlarge") { Refusal = new StorageException("Stored usage of 2026-11-14 cannot be read.") };

        var result = await RunAsync(estate, TestContext.Current.CancellationToken);

        Assert.Equal(RunStatus.Partial, result.Run.Status);
        Assert.All(result.AllFailures, failure => Assert.Equal(("collect metrics", "Stored usage of 2026-11-14 cannot be read."), (failure.Step, failure.Reason)));
    }

    [Fact]
    public async Task Run_Cancelled_IsNoFailureAndStoresNothing()
    {
        using var cancellation = new CancellationTokenSource();
        var estate = new FakeEstate("g5.xlarge") { OnDiscover = _ => cancellation.Cancel() };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => RunAsync(estate, cancellation.Token));

        Assert.Empty(estate.Saved);
    }

    [Fact]
    public async Task Run_TypeIsNotInTheCatalogue_SaysSoAndAdvisesNothing()
    {
        var result = await RunAsync(new FakeEstate("g99.huge"), TestContext.Current.CancellationToken);

        Assert.Equal(2, result.Plan.Fleets.Count);
        Assert.All(result.Plan.Fleets, fleet =>
        {
            Assert.DoesNotContain(fleet.Recommendation.Verdict, (Verdict[])[Verdict.Recommended, Verdict.BenchmarkFirst]);
            Assert.Contains("g99.huge", fleet.Recommendation.Headline, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Run_LookBack_EndsOnTheHour()
    {
        var result = await RunAsync(new FakeEstate("g5.xlarge"), TestContext.Current.CancellationToken, FakeEstate.Now.AddMinutes(37));

        Assert.Equal(FakeEstate.Now, result.Run.Window.ToUtc);
        Assert.Equal(TimeSpan.FromDays(14), result.Run.Window.Length);
    }

    [Fact]
    public async Task Run_TwoFleetsShareAWarning_ThePartitionSaysItOnce()
    {
        var estate = new FakeEstate("g5.xlarge") { Groups = ["a", "b"], MetricWarnings = ["host x matches no instance"] };

        var result = await RunAsync(estate, TestContext.Current.CancellationToken);

        Assert.All(result.Partitions, partition => Assert.Equal(["host x matches no instance"], partition.Warnings));
        Assert.Equal(4, result.Plan.Fleets.Count);
    }

    [Fact]
    public async Task Run_OnlyOneFleetIsAskedFor_TheOthersAreCountedButNotPlanned()
    {
        var estate = new FakeEstate("g5.xlarge") { Groups = ["a", "b"] };
        var scope = AnalysisScope.Everything with { Fleets = ["111122223333/us-east-1/b"] };

        var result = await RunAsync(estate, TestContext.Current.CancellationToken, request: Request with { Scope = scope });

        Assert.Equal("b", Assert.Single(result.Plan.Fleets).Fleet.Name);
        Assert.Equal(4, result.Partitions.Sum(partition => partition.Instances));
        Assert.Equal(["111122223333/us-east-1/b"], result.Run.Scope.Fleets);
    }

    [Fact]
    public async Task Run_SupposesAPriceAndGrowth_TheRunSaysSoAndCostsThat()
    {
        var whatIf = new WhatIf
        {
            DemandGrowth = 1.2,
            Prices = [new SupposedPrice("us-east-1", "g5.xlarge", HourlyRate.Usd(3m))],
        };

        var result = await RunAsync(new FakeEstate("g5.xlarge"), TestContext.Current.CancellationToken, request: Request with { WhatIf = whatIf });

        // One instance at 1 USD an hour in eu-west-1, one at the supposed 3 in us-east-1, 730 hours a month.
        Assert.Equal(Money.Usd(2920m), Assert.Single(result.Plan.Totals).Effective);
        Assert.Equal(1.2, result.Run.Policy.DemandGrowth);
        Assert.Equal(1.2, result.Run.WhatIf!.DemandGrowth);
    }

    [Fact]
    public async Task Run_SupposesNothing_SaysSo() =>
        Assert.Null((await RunAsync(new FakeEstate("g5.xlarge"), TestContext.Current.CancellationToken)).Run.WhatIf);

    private static async Task<AnalysisResult> RunAsync(
        FakeEstate estate, CancellationToken cancellationToken, DateTime? now = null, AnalysisRequest? request = null)
    {
        await using var provider = EstateServices.Over(estate, now ?? FakeEstate.Now);
        return await provider.GetRequiredService<IAnalyzeEstate>().RunAsync(request ?? Request, new Progress<AnalysisProgress>(), cancellationToken);
    }
}
