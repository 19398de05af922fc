using CostOptimizer.Application.Storage;
using CostOptimizer.Storage.Analyses;
using CostOptimizer.Storage.Databases;
using CostOptimizer.Storage.Tests.Engines;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Storage.Tests;

/// <summary>What every engine owes the stores.</summary>
public sealed class DatabaseTests
{
    private static readonly CallRow OfAnUnknownRun = new()
    {
        RunNumber = 7,
        Service = "ec2",
        Operation = "DescribeInstances",
        AccountId = "1",
        Region = "us-east-1",
        Currency = "USD",
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [EveryEngine]
    public async Task Write_RowOfAnUnknownRun_IsRefused(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);

        var exception = await Assert.ThrowsAsync<StorageException>(() => database.Database.WriteAsync(
            WriterLock.Analyses,
            async session =>
            {
                await session.InsertAsync(CallRow.Insert, [OfAnUnknownRun], Cancellation);
                return 0;
            },
            Cancellation));

        Assert.Contains("foreign key", exception.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(0, await database.CountAsync("ApiCall"));
    }

    [Theory]
    [EveryEngine]
    public async Task Write_AnotherProgramWrites_SaysLocked(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        var other = database.Open().GetRequiredService<IDatabase>();

        var exception = await database.Database.WriteAsync(
            WriterLock.Analyses,
            _ => Assert.ThrowsAsync<StorageException>(() => other.WriteAsync(WriterLock.Analyses, _ => Task.FromResult(0), Cancellation)),
            Cancellation);

        Assert.Equal(
            $"The database {database.Name} is locked by another process; let it finish or stop it, or raise Storage:BusyTimeout (now 0.1 s).",
            exception.Message);
        Assert.True(exception.MayPass);
    }

    [Theory]
    [EveryEngine]
    public async Task Write_WorkThrows_LeavesNothing(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);

        await Assert.ThrowsAsync<InvalidOperationException>(() => database.Database.WriteAsync<int>(
            WriterLock.Analyses,
            async session =>
            {
                await session.ExecuteAsync("INSERT INTO Fleet (FleetHash, FleetId) VALUES ('h', 'lost')", null, Cancellation);
                throw new InvalidOperationException("stop");
            },
            Cancellation));

        Assert.Equal(0, await database.CountAsync("Fleet"));
    }
}
