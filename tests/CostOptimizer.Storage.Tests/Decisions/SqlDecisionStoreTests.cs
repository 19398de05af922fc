using CostOptimizer.Application.Audit;
using CostOptimizer.Application.Decisions;
using CostOptimizer.Application.Storage;
using CostOptimizer.Storage.Tests.Analyses;
using CostOptimizer.Storage.Tests.Engines;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Storage.Tests.Decisions;

public sealed class SqlDecisionStoreTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [EveryEngine]
    public async Task Add_TwoDecisions_KeepsBothAndTheNewestCounts(Engine engine)
    {
        await using var database = await SaidOfVocoder.DatabaseAsync(engine);
        var store = Store(database);
        var dismissed = Decided(DecisionKind.Dismissed) with { Reason = "'; DROP TABLE Decision;-- \0 主机" };
        var snoozed = Decided(DecisionKind.Snoozed) with { UntilUtc = Samples.Monday.AddDays(7) };

        var first = await store.TryAddAsync(dismissed, expectedVersion: 0, Entry(), Cancellation);
        var second = await store.TryAddAsync(snoozed, expectedVersion: 1, Entry(), Cancellation);

        Assert.Equal([snoozed with { Version = 2 }, dismissed with { Version = 1 }], await store.ReadHistoryAsync(SaidOfVocoder.Fleet, Cancellation));
        Assert.Equal((1, 2), (first!.Version, second!.Version));
        Assert.Equal(second, Assert.Single(await store.ReadNewestAsync(Cancellation)).Value);
        Assert.Equal(2, await store.CountAsync(Cancellation));
        Assert.Equal(2, await database.CountAsync("AuditEntry"));
    }

    [Theory]
    [EveryEngine]
    public async Task Add_SomebodyDecidedMeanwhile_ChangesNothing(Engine engine)
    {
        await using var database = await SaidOfVocoder.DatabaseAsync(engine);
        await Store(database).TryAddAsync(Decided(DecisionKind.Accepted), 0, Entry(), Cancellation);

        Assert.Null(await Store(database).TryAddAsync(Decided(DecisionKind.Dismissed), 0, Entry(), Cancellation));
        Assert.Equal(1, await database.CountAsync("Decision"));
    }

    [Theory]
    [EveryEngine]
    public async Task Add_TheSameDecisionTwice_IsOne(Engine engine)
    {
        await using var database = await SaidOfVocoder.DatabaseAsync(engine);
        var decision = Decided(DecisionKind.Accepted);

        var first = await Store(database).TryAddAsync(decision, 0, Entry(), Cancellation);

        Assert.Equal(first, await Store(database).TryAddAsync(decision, 0, Entry(), Cancellation));
        Assert.Equal(1, await database.CountAsync("Decision"));
    }

    [Theory]
    [EveryEngine]
    public async Task Add_FleetThatNoAnalysisSaw_IsRefused(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);

        await Assert.ThrowsAsync<StorageException>(() => Store(database).TryAddAsync(Decided(DecisionKind.Accepted), 0, Entry(), Cancellation));
    }

    [Theory]
    [InlineData(DecisionKind.Accepted, "r1", 0, RecommendationState.Accepted)]
    [InlineData(DecisionKind.Dismissed, "r1", 0, RecommendationState.Dismissed)]
    [InlineData(DecisionKind.Implemented, "r1", 0, RecommendationState.Implemented)]
    [InlineData(DecisionKind.Snoozed, "r1", 6, RecommendationState.Snoozed)]
    [InlineData(DecisionKind.Snoozed, "r1", 7, RecommendationState.Open)] // the snooze is over
    [InlineData(DecisionKind.Dismissed, "r2", 0, RecommendationState.Open)] // the recommendation has changed
    public void StateOf_ADecision_HoldsForItsRecommendationAndTime(DecisionKind kind, string recommendation, int day, RecommendationState state)
    {
        var decision = Decided(kind) with { UntilUtc = Samples.Monday.AddDays(7) };

        Assert.Equal(state, Decision.StateOf(recommendation, decision, Samples.Monday.AddDays(day)));
    }

    private static Decision Decided(DecisionKind kind) => new(
        Guid.NewGuid(), SaidOfVocoder.Fleet, 1, "r1", "20260303T000000Z-aaaaaaaa", kind, null, null, null, "ada", Samples.Monday);

    private static AuditEntry Entry() => SaidOfVocoder.Entry("recommendation.decide");

    private static IDecisionStore Store(TemporaryDatabase database) => database.Services.GetRequiredService<IDecisionStore>();
}
