using CostOptimizer.Application.Access;
using CostOptimizer.Application.Audit;
using CostOptimizer.Storage.Tests.Engines;
using CostOptimizer.Storage.Tests.TSql;

namespace CostOptimizer.Storage.Tests.Audit;

public sealed class SqlAuditLogTests
{
    private static readonly DateTime Noon = new(2026, 3, 2, 12, 0, 0, DateTimeKind.Utc);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [EveryEngine]
    public async Task Append_SameEntryTwice_IsKeptOnce(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        var entry = Entry("decision.accept") with { Who = "'; DROP TABLE AuditEntry; --\0", Subject = new string('x', 10_000), Before = """{"a":"\u0000"}""" };

        await database.AuditLog.AppendAsync(entry, Cancellation);
        await database.AuditLog.AppendAsync(entry, Cancellation);

        Assert.Equal(entry, Assert.Single(await database.AuditLog.ReadAsync(10, null, Cancellation)).Entry);
    }

    [Theory]
    [EveryEngine]
    public async Task Read_PageByPage_ShowsEveryEntryOnceNewestFirst(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        foreach (var what in (string[])["one", "two", "three", "four", "five"])
        {
            await database.AuditLog.AppendAsync(Entry(what), Cancellation);
        }

        var first = await database.AuditLog.ReadAsync(2, null, Cancellation);
        var second = await database.AuditLog.ReadAsync(2, first[^1].Number, Cancellation);
        var third = await database.AuditLog.ReadAsync(2, second[^1].Number, Cancellation);

        Assert.Equal(["five", "four", "three", "two", "one"], first.Concat(second).Concat(third).Select(record => record.Entry.What));
        Assert.Empty(await database.AuditLog.ReadAsync(2, third[^1].Number, Cancellation));
    }

    [Fact]
    public void Program_HasNoStatementThatChangesOrRemovesAnEntry() => Assert.DoesNotContain(
        TSqlSources.Statements.Concat(TSqlSources.RowsStatements.Select(item => new TSqlText(item.Name, item.Statement.ForEach))),
        text => text.Sql.Contains("UPDATE AuditEntry", StringComparison.OrdinalIgnoreCase)
            || text.Sql.Contains("DELETE FROM AuditEntry", StringComparison.OrdinalIgnoreCase)
            || text.Sql.Contains("TRUNCATE TABLE AuditEntry", StringComparison.OrdinalIgnoreCase));

    private static AuditEntry Entry(string what) => AuditEntry.Of(new Actor("Ada", Role.Operator, "::1"), Noon, what, "1", null, null);
}
