using CostOptimizer.Storage.SqlServer;
using Microsoft.Data.SqlClient;
using Microsoft.Extensions.Logging.Abstractions;

namespace CostOptimizer.Storage.Tests.SqlServer;

public sealed class SqlServerRetryTests
{
    private const int Deadlock = 1205;
    private const int UniqueViolation = 2627;

    private readonly ImmediateTimeProvider _clock = new();
    private int _attempts;

    [Fact]
    public async Task Execute_DeadlockVictimTwice_SucceedsAtTheThirdAttempt()
    {
        await RunAsync(attempt => attempt <= 2 ? SqlExceptions.Of(Deadlock) : null);

        Assert.Equal(3, _attempts);
        Assert.Equal(2, _clock.Waits.Count);
    }

    [Fact]
    public async Task Execute_DeadlockVictimAlways_GivesUpAfterFourAttempts()
    {
        var exception = await Assert.ThrowsAsync<SqlException>(() => RunAsync(_ => SqlExceptions.Of(Deadlock)));

        Assert.Equal(Deadlock, exception.Number);
        Assert.Equal(4, _attempts);
    }

    [Theory]
    [InlineData(UniqueViolation, 16)]
    [InlineData(-2, 11)] // the client's time-out: that wait was long enough
    [InlineData(18456, 14)] // login failed
    [InlineData(4060, 11)] // no such database
    public async Task Execute_LastingFault_IsNotTriedAgain(int number, byte severity)
    {
        await Assert.ThrowsAsync<SqlException>(() => RunAsync(_ => SqlExceptions.Of(number, severity: severity)));

        Assert.Equal(1, _attempts);
    }

    [Theory]
    [InlineData(40613, 17)] // Azure SQL: database not available now
    [InlineData(0, 20)] // connection refused or broken
    public async Task Execute_PassingFault_IsTriedAgain(int number, byte severity)
    {
        await RunAsync(attempt => attempt == 1 ? SqlExceptions.Of(number, severity: severity) : null);

        Assert.Equal(2, _attempts);
    }

    [Fact]
    public async Task Execute_OtherException_IsNotTriedAgain()
    {
        await Assert.ThrowsAsync<InvalidDataException>(() => RunAsync(_ => new InvalidDataException("The work itself is wrong.")));

        Assert.Equal(1, _attempts);
    }

    private async Task RunAsync(Func<int, Exception?> faultOf) =>
        await SqlServerRetry.Create("costs on db", _clock, NullLogger.Instance).ExecuteAsync(
            _ => faultOf(++_attempts) is { } fault ? ValueTask.FromException(fault) : ValueTask.CompletedTask,
            TestContext.Current.CancellationToken);
}
