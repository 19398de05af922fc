using CostOptimizer.Application.Audit;
using CostOptimizer.Application.Decisions;
using CostOptimizer.Application.Storage;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Storage.Tests.Analyses;
using CostOptimizer.Storage.Tests.Engines;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Storage.Tests.Decisions;

public sealed class SqlNoteStoreTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [EveryEngine]
    public async Task Add_AssignmentsAndAComment_AreKeptAndTheNewestAssignmentCounts(Engine engine)
    {
        await using var database = await SaidOfVocoder.DatabaseAsync(engine);
        var store = Store(database);
        var (ada, said, grace) = (Assigned("ada"), Commented("'; DROP TABLE RecommendationNote;-- \0 主机"), Assigned("格蕾丝"));

        await store.TryAddAsync(ada, expectedVersion: 0, Entry(), Cancellation);
        await store.TryAddAsync(grace, expectedVersion: 1, Entry(), Cancellation);
        await store.TryAddAsync(said, expectedVersion: null, Entry(), Cancellation);

        Assert.Equal([said with { Version = 3 }, grace with { Version = 2 }, ada with { Version = 1 }], await store.ReadHistoryAsync(SaidOfVocoder.Fleet, Cancellation));
        Assert.Equal(new Dictionary<FleetId, string> { [SaidOfVocoder.Fleet] = "格蕾丝" }, await store.ReadAssigneesAsync(Cancellation));
        Assert.Equal(3, await store.CountAsync(Cancellation));
        Assert.Equal(3, await database.CountAsync("AuditEntry"));
    }

    [Theory]
    [EveryEngine]
    public async Task Add_AssignedToNobody_LeavesNoAssignee(Engine engine)
    {
        await using var database = await SaidOfVocoder.DatabaseAsync(engine);
        await Store(database).TryAddAsync(Assigned("ada"), 0, Entry(), Cancellation);

        await Store(database).TryAddAsync(Assigned(null), 1, Entry(), Cancellation);

        Assert.Empty(await Store(database).ReadAssigneesAsync(Cancellation));
    }

    [Theory]
    [EveryEngine]
    public async Task Add_SomebodyWroteMeanwhile_ChangesNothing(Engine engine)
    {
        await using var database = await SaidOfVocoder.DatabaseAsync(engine);
        await Store(database).TryAddAsync(Assigned("ada"), 0, Entry(), Cancellation);

        Assert.Null(await Store(database).TryAddAsync(Assigned("grace"), 0, Entry(), Cancellation));
        Assert.Equal((1, 1), (await database.CountAsync("RecommendationNote"), await database.CountAsync("AuditEntry")));
    }

    [Theory]
    [EveryEngine]
    public async Task Add_TheSameNoteTwice_IsOne(Engine engine)
    {
        await using var database = await SaidOfVocoder.DatabaseAsync(engine);
        var note = Commented("It waits for March.");

        var first = await Store(database).TryAddAsync(note, null, Entry(), Cancellation);

        Assert.Equal(first, await Store(database).TryAddAsync(note, null, Entry(), Cancellation));
        Assert.Equal(1, await database.CountAsync("RecommendationNote"));
    }

    [Theory]
    [EveryEngine]
    public async Task Add_FleetThatNoAnalysisSaw_IsRefused(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);

        await Assert.ThrowsAsync<StorageException>(() => Store(database).TryAddAsync(Assigned("ada"), 0, Entry(), Cancellation));
        Assert.Equal(0, await database.CountAsync("AuditEntry"));
    }

    private static RecommendationNote Assigned(string? assignee) => new(
        Guid.NewGuid(), SaidOfVocoder.Fleet, 1, "r1", "20260303T000000Z-aaaaaaaa", NoteKind.Assigned, assignee, null, "ada", Samples.Monday);

    private static RecommendationNote Commented(string text) => new(
        Guid.NewGuid(), SaidOfVocoder.Fleet, 1, "r1", "20260303T000000Z-aaaaaaaa", NoteKind.Commented, null, text, "ada", Samples.Monday);

    private static AuditEntry Entry() => SaidOfVocoder.Entry("recommendation.assign");

    private static INoteStore Store(TemporaryDatabase database) => database.Services.GetRequiredService<INoteStore>();
}
