using CostOptimizer.Application.Audit;
using CostOptimizer.Application.Storage;
using CostOptimizer.Storage.Tests.Analyses;
using CostOptimizer.Storage.Tests.Engines;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Storage.Tests.Erasure;

public sealed class AccountErasureTests
{
    private const string Account = "111122223333";

    private static readonly string[] TablesOfRuns =
        ["Run", "RunPartition", "RunFailure", "RunFleet", "Recommendation", "Commitment", "ApiCall", "EstateTotal", "RunBeside", "Fleet", "FleetHour"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [EveryEngine]
    public async Task Erase_TheOnlyAccount_EmptiesEveryTableOfRunsAndIsAudited(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        await database.Analyses.SaveAsync(Samples.Result(fleets: [Samples.Fleet("tts", Samples.Hours(3))]), Cancellation);
        var erasure = database.Services.GetRequiredService<IAccountErasure>();

        Assert.Equal(new AccountTraces(1, 1), await erasure.FindAsync(Account, Cancellation));
        Assert.Equal(new AccountTraces(1, 1), await erasure.EraseAsync(Account, Entry(Account), Cancellation));

        foreach (var table in TablesOfRuns)
        {
            Assert.Equal((table, 0), (table, await database.CountAsync(table)));
        }

        Assert.Equal(new AccountTraces(0, 0), await erasure.FindAsync(Account, Cancellation));
        Assert.Equal(1, await database.CountAsync("AuditEntry"));
    }

    [Theory]
    [EveryEngine]
    public async Task Erase_AnotherAccount_ChangesNothing(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        await database.Analyses.SaveAsync(Samples.Result(fleets: [Samples.Fleet("tts", Samples.Hours(3))]), Cancellation);

        var traces = await database.Services.GetRequiredService<IAccountErasure>().EraseAsync("999999999999", Entry("999999999999"), Cancellation);

        Assert.Equal(new AccountTraces(0, 0), traces);
        Assert.Equal((1, 3), (await database.CountAsync("Run"), await database.CountAsync("FleetHour")));
    }

    private static AuditEntry Entry(string account) =>
        AuditEntry.Of(Actor.OfCommandLine("test"), new DateTime(2026, 3, 3, 0, 0, 0, DateTimeKind.Utc), "account.erase", account, before: null, after: null);
}
