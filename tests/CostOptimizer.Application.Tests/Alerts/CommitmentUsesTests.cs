using CostOptimizer.Application.Alerts;
using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Decisions;
using CostOptimizer.Application.Estate;
using CostOptimizer.Application.Replanning;
using CostOptimizer.Application.Tests.Analysis;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Values;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Application.Tests.Alerts;

/// <summary>Two fleets, each one g5.xlarge: one in eu-west-1, one in us-east-1, where three are reserved at 0.60 an hour.</summary>
public sealed class CommitmentUsesTests
{
    private static readonly DateTime Now = FakeEstate.Now;
    private static readonly Region Virginia = new("us-east-1");
    private static readonly FleetId Reserved = FleetId.Of("111122223333", Virginia, "asg");

    private readonly FakeEstate _estate = new("g5.xlarge") { Reserved = [Owned("ri-1", Virginia, 3, Now.AddDays(200))] };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    // 3 × 0.60 × 730 are paid, and one of the three is used.
    private static Money Paid => Money.Usd(1314m);

    private static Money Unused => Money.Usd(876m);

    [Theory]
    [InlineData(ActionKind.Migrate, Verdict.Recommended, DecisionKind.Accepted, 1314)]
    [InlineData(ActionKind.Terminate, Verdict.BenchmarkFirst, DecisionKind.Accepted, 1314)]
    [InlineData(ActionKind.BuyDifferently, Verdict.Recommended, DecisionKind.Accepted, 876)] // it stays where it is
    [InlineData(ActionKind.Stay, Verdict.Stay, DecisionKind.Accepted, 876)]
    [InlineData(ActionKind.Migrate, Verdict.Recommended, DecisionKind.Dismissed, 876)]
    [InlineData(ActionKind.Migrate, Verdict.Recommended, DecisionKind.Implemented, 876)] // the next look-back shows it
    public async Task Read_AFleetIsToLeave_LeavesUnusedWhatItUsed(ActionKind action, Verdict verdict, DecisionKind decision, int unusedAfter)
    {
        await using var services = EstateServices.Over(_estate, Now);
        var run = Proposing(await AnalyseAsync(services), action, verdict);

        var use = Assert.Single((await ReadAsync(services, run, Decided(run, decision)))!);

        Assert.Equal(new CommitmentUse("ri-1", "g5.xlarge", Paid, Unused, Money.Usd(unusedAfter)), use);
    }

    [Fact]
    public async Task Read_AnotherRegionsFleetLeaves_LeavesTheUseAsItIs()
    {
        await using var services = EstateServices.Over(_estate, Now);
        var run = Proposing(await AnalyseAsync(services), ActionKind.Migrate, Verdict.Recommended);
        var other = run.Plan.Fleets.Single(fleet => fleet.Fleet.Id != Reserved);

        var use = Assert.Single((await ReadAsync(services, run, Decided(other, DecisionKind.Accepted)))!);

        Assert.Equal((Unused, Unused), (use.Unused, use.UnusedAfter));
    }

    [Theory]
    [InlineData("us-east-1", true)] // its own region
    [InlineData("eu-west-1", false)] // a reservation serves one region
    [InlineData("444455556666", true)] // an account that nobody could enter may use it
    [InlineData("organization", true)]
    public async Task Read_PartOfTheEstateWasNotRead_SaysNothingOfWhatMayBeUsedThere(string where, bool isHidden)
    {
        await using var services = EstateServices.Over(_estate, Now);
        var run = await AnalyseAsync(services);
        run = run with { Failures = [new SourceFailure(where, "refresh prices", FailureKind.AccessDenied, "Allow it.")] };

        Assert.Equal(isHidden ? 0 : 1, (await ReadAsync(services, run, new Dictionary<FleetId, Decision>()))!.Count);
    }

    [Theory]
    [InlineData("us-east-1", 0)]
    [InlineData("eu-west-1", 1)]
    public async Task Read_WhatRanHasNoPrice_SaysNothingOfWhatMayServeIt(string region, int known)
    {
        await using var services = EstateServices.Over(_estate, Now);
        var run = await AnalyseAsync(services);
        _estate.Bases["run-1"] = _estate.Bases["run-1"] with { Prices = [.. _estate.Bases["run-1"].Prices.Where(prices => prices.Region.Code != region)] };

        Assert.Equal(known, (await ReadAsync(services, run, new Dictionary<FleetId, Decision>()))!.Count);
    }

    [Fact]
    public async Task Read_NothingIsOwned_IsEmptyWithoutAPlan()
    {
        var estate = new FakeEstate("g5.xlarge");
        await using var services = EstateServices.Over(estate, Now);
        var run = await AnalyseAsync(services);
        estate.Bases.Clear();

        Assert.Empty((await ReadAsync(services, run, new Dictionary<FleetId, Decision>()))!);
    }

    [Fact]
    public async Task Read_WhatThePlanWasMadeOfIsGone_IsUnknown()
    {
        await using var services = EstateServices.Over(_estate, Now);
        var run = await AnalyseAsync(services);
        _estate.Bases.Clear();

        Assert.Null(await ReadAsync(services, run, new Dictionary<FleetId, Decision>()));
    }

    [Fact]
    public async Task Read_TooManyPlansAreWanted_Throws()
    {
        await using var services = EstateServices.Over(_estate, Now);
        var run = await AnalyseAsync(services);
        var turns = services.GetRequiredService<PlanningTurns>();
        using var gate = new ManualResetEventSlim();
        var others = Enumerable.Range(0, PlanningTurns.Most).Select(_ => turns.RunAsync(() => gate.Wait(Timeout.Infinite, Cancellation), Cancellation)).ToList();

        var refused = await Record.ExceptionAsync(() => ReadAsync(services, run, new Dictionary<FleetId, Decision>()));
        gate.Set();
        await Task.WhenAll(others);

        Assert.IsType<TooBusyException>(refused); // the job fails and is tried again: nothing is told of the estate instead
    }

    private static Task<IReadOnlyList<CommitmentUse>?> ReadAsync(IServiceProvider services, AnalysisResult run, IReadOnlyDictionary<FleetId, Decision> decisions) =>
        services.GetRequiredService<ICommitmentUses>().ReadAsync(run, decisions, Now, Cancellation);

    private static Task<AnalysisResult> AnalyseAsync(IServiceProvider services) => services.GetRequiredService<IAnalyzeEstate>().RunAsync(
        new AnalysisRequest("run-1", AnalysisScope.Everything, "test"), new Progress<AnalysisProgress>(), Cancellation);

    private static AnalysisResult Proposing(AnalysisResult run, ActionKind action, Verdict verdict) => run with
    {
        Plan = run.Plan with
        {
            Fleets = [.. run.Plan.Fleets.Select(fleet => fleet with { Recommendation = fleet.Recommendation with { Action = action, Verdict = verdict } })],
        },
    };

    private static Dictionary<FleetId, Decision> Decided(AnalysisResult run, DecisionKind kind) =>
        Decided(run.Plan.Fleets.Single(fleet => fleet.Fleet.Id == Reserved), kind);

    private static Dictionary<FleetId, Decision> Decided(FleetAnalysis fleet, DecisionKind kind) => new()
    {
        [fleet.Fleet.Id] = new Decision(Guid.NewGuid(), fleet.Fleet.Id, 1, fleet.Recommendation.Id, "run-1", kind, null, null, null, "Ada", Now),
    };

    private static ReservedInstance Owned(string id, Region region, int count, DateTime endUtc) => new(
        id, "111122223333", region, "g5.xlarge", count, false, null, OfferingKey.Linux, OfferingKey.SharedTenancy, PaymentOption.NoUpfront,
        Money.Usd(0m), HourlyRate.Usd(0.6m), endUtc.AddYears(-1), endUtc);
}
