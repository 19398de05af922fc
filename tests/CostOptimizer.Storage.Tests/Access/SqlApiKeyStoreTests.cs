using CostOptimizer.Application.Access;
using CostOptimizer.Application.Audit;
using CostOptimizer.Storage.Tests.Engines;

namespace CostOptimizer.Storage.Tests.Access;

public sealed class SqlApiKeyStoreTests
{
    private static readonly DateTime Noon = new(2026, 3, 2, 12, 0, 0, DateTimeKind.Utc);
    private static readonly Actor Ada = new("Ada", Role.Admin, "10.0.0.7");
    private static readonly ApiKey Key = new("0123456789ab", "nightly '; -- \0 export", Role.Analyst, Noon, "Ada", Noon.AddDays(90), null, null);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [EveryEngine]
    public async Task Add_ThenFind_ReadsBackKeyAndHashOnce(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        var secret = SaltedHash.Of("secret");
        var entry = AuditEntry.Of(Ada, Noon, "key.create", Key.Id, null, Key);

        await database.ApiKeys.AddAsync(Key, secret, entry, Cancellation);
        await database.ApiKeys.AddAsync(Key, secret, entry, Cancellation); // as after a commit that was lost on the way back

        Assert.Equal(new StoredApiKey(Key, secret), await database.ApiKeys.FindAsync(Key.Id, Cancellation));
        Assert.Equal([Key], await database.ApiKeys.ListAsync(Cancellation));
        var record = Assert.Single(await database.AuditLog.ReadAsync(10, null, Cancellation));
        Assert.Equal(entry, record.Entry);
    }

    [Theory]
    [EveryEngine("0123456789AB")]
    [EveryEngine("0123456789ab ")]
    [EveryEngine("0123456789ab\0")]
    [EveryEngine("")]
    public async Task Find_IdThatIsNotTheSameToTheLetter_FindsNothing(Engine engine, string id)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        await database.ApiKeys.AddAsync(Key, SaltedHash.Of("secret"), AuditEntry.Of(Ada, Noon, "key.create", Key.Id, null, Key), Cancellation);

        Assert.Null(await database.ApiKeys.FindAsync(id, Cancellation));
    }

    [Theory]
    [EveryEngine]
    public async Task Revoke_Twice_KeepsTheFirstInstantAndOneEntry(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        await database.ApiKeys.AddAsync(Key, SaltedHash.Of("secret"), AuditEntry.Of(Ada, Noon, "key.create", Key.Id, null, Key), Cancellation);

        foreach (var hours in (int[])[1, 2])
        {
            await database.ApiKeys.RevokeAsync(Key.Id, Noon.AddHours(hours), AuditEntry.Of(Ada, Noon.AddHours(hours), "key.revoke", Key.Id, Key, Key), Cancellation);
        }

        Assert.Equal(Noon.AddHours(1), (await database.ApiKeys.FindAsync(Key.Id, Cancellation))!.Key.RevokedAtUtc);
        Assert.Equal(["key.revoke", "key.create"], (await database.AuditLog.ReadAsync(10, null, Cancellation)).Select(record => record.Entry.What));
    }

    [Theory]
    [EveryEngine]
    public async Task NoteUses_OutOfOrder_KeepsTheLatest(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        await database.ApiKeys.AddAsync(Key, SaltedHash.Of("secret"), AuditEntry.Of(Ada, Noon, "key.create", Key.Id, null, Key), Cancellation);

        foreach (var hours in (int[])[2, 1])
        {
            await database.ApiKeys.NoteUsesAsync(new Dictionary<string, DateTime> { [Key.Id] = Noon.AddHours(hours), ["unknown"] = Noon }, Cancellation);
        }

        Assert.Equal(Noon.AddHours(2), Assert.Single(await database.ApiKeys.ListAsync(Cancellation)).LastUsedAtUtc);
    }
}
