using CostOptimizer.Application.Storage;
using CostOptimizer.Storage.Databases;
using CostOptimizer.Storage.Tests.Engines;
using Dapper;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Storage.Tests.Sqlite;

/// <summary>Writers of one process on one file.</summary>
public sealed class SqliteTurnTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Write_AnotherWriterIsAtWork_WaitsWithoutAThreadAndCanBeCalledOff()
    {
        await using var file = await TemporarySqliteFile.MigratedAsync();
        var patient = file.Open(options => options.BusyTimeout = TimeSpan.FromMinutes(1)).GetRequiredService<IDatabase>();
        var (begun, end) = (new TaskCompletionSource(), new TaskCompletionSource());
        var first = patient.WriteAsync(
            WriterLock.Jobs,
            async _ =>
            {
                begun.SetResult();
                await end.Task;
                return 1;
            },
            Cancellation);
        await begun.Task;

        using var calledOff = new CancellationTokenSource();
        var second = patient.WriteAsync(WriterLock.Deliveries, _ => Task.FromResult(2), calledOff.Token);
        var third = patient.WriteAsync(WriterLock.Webhooks, _ => Task.FromResult(3), Cancellation);
        await calledOff.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        Assert.False(third.IsCompleted);
        end.SetResult();
        Assert.Equal((1, 3), (await first, await third));
    }

    [Fact]
    public async Task Write_OtherProgramHoldsTheFile_IsRefusedInTimeAndLeavesTheTurnToTheNext()
    {
        await using var file = await TemporarySqliteFile.MigratedAsync(); // waits for a tenth of a second
        await using (var other = file.Database.CreateConnection())
        {
            await other.OpenAsync(Cancellation);
            await other.ExecuteAsync("BEGIN IMMEDIATE");

            await Assert.ThrowsAsync<StorageException>(() => file.Database.WriteAsync(WriterLock.Jobs, _ => Task.FromResult(1), Cancellation));
            await other.ExecuteAsync("ROLLBACK");
        }

        Assert.Equal(2, await file.Database.WriteAsync(WriterLock.Jobs, _ => Task.FromResult(2), Cancellation));
    }
}
