using CostOptimizer.Application.Access;
using CostOptimizer.Application.Audit;
using CostOptimizer.Storage.Tests.Engines;

namespace CostOptimizer.Storage.Tests.Access;

public sealed class SqlAccountStoreTests
{
    private static readonly DateTime Noon = new(2026, 3, 2, 12, 0, 0, DateTimeKind.Utc);
    private static readonly Actor Ada = new("Ada", Role.Admin, "10.0.0.7");
    private static readonly LocalAccount Grace = new("grace", Role.Operator, Noon, "Ada", null, 0, null, null);
    private static readonly StoredAccount Stored = new(Grace, "hash", new string('a', 32));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [EveryEngine]
    public async Task Add_NameThatIsTaken_ChangesNothing(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);

        var first = await database.Accounts.AddAsync(Stored, Entry("account.create"), Cancellation);
        var second = await database.Accounts.AddAsync(Stored with { PasswordHash = "other", Stamp = new string('b', 32) }, Entry("account.create"), Cancellation);

        Assert.Equal([true, false], [first, second]);
        Assert.Equal(Stored, await database.Accounts.FindAsync("grace", Cancellation));
        Assert.Single(await database.AuditLog.ReadAsync(10, null, Cancellation));
    }

    [Theory]
    [EveryEngine("Grace")]
    [EveryEngine("grace ")]
    [EveryEngine("grace\0")]
    public async Task Find_NameThatIsNotTheSameToTheLetter_FindsNothing(Engine engine, string name)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        await database.Accounts.AddAsync(Stored, Entry("account.create"), Cancellation);

        Assert.Null(await database.Accounts.FindAsync(name, Cancellation));
    }

    [Theory]
    [EveryEngine]
    public async Task Changes_OneAfterAnother_AreReadBack(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        await database.Accounts.AddAsync(Stored, Entry("account.create"), Cancellation);

        await database.Accounts.NoteFailureAsync("grace", Noon, Cancellation);
        await database.Accounts.NoteFailureAsync("grace", Noon.AddSeconds(1), Cancellation);
        var failed = await database.Accounts.FindAsync("grace", Cancellation);
        await database.Accounts.NoteSignInAsync("grace", Noon.AddSeconds(2), Cancellation);
        await database.Accounts.SetPasswordAsync("grace", "new", new string('c', 32), Entry("account.password"), Cancellation);
        await database.Accounts.DisableAsync("grace", Noon.AddSeconds(3), Entry("account.disable"), Cancellation);

        Assert.Equal((2, Noon.AddSeconds(1)), (failed!.Account.FailedSignIns, failed.Account.LastFailedAtUtc));
        Assert.Equal(
            new StoredAccount(Grace with { LastSignInAtUtc = Noon.AddSeconds(2), DisabledAtUtc = Noon.AddSeconds(3) }, "new", new string('c', 32)),
            await database.Accounts.FindAsync("grace", Cancellation));
        Assert.Equal(
            ["account.disable", "account.password", "account.create"],
            (await database.AuditLog.ReadAsync(10, null, Cancellation)).Select(record => record.Entry.What));
    }

    private static AuditEntry Entry(string what) => AuditEntry.Of(Ada, Noon, what, "grace", null, Grace);
}
