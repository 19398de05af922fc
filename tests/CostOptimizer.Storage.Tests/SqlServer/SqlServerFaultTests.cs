using CostOptimizer.Application.Storage;
using CostOptimizer.Storage.SqlServer;
using CostOptimizer.Storage.Tests.Engines;
using Microsoft.Data.SqlClient;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Storage.Tests.SqlServer;

public sealed class SqlServerFaultTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0, 20, true, "The database costs on db cannot be reached; check that the server runs, and its name and port in Storage:ConnectionString.")]
    [InlineData(18456, 14, false, "The database costs on db refuses this login; check the user and its password in Storage:ConnectionString.")]
    [InlineData(4060, 11, false, "The database costs on db does not exist or this login may not use it; create it and grant the login access, or name another in Storage:ConnectionString.")]
    [InlineData(-2, 11, true, "The database costs on db did not answer in time; look for what blocks or slows it, or raise Command Timeout in Storage:ConnectionString.")]
    [InlineData(1222, 16, true, "The database costs on db is locked by another process; let it finish or stop it, or raise Storage:BusyTimeout (now 30 s).")]
    [InlineData(1205, 13, true, "The database costs on db chose this work as the victim of a deadlock several times; run it again when less is written.")]
    [InlineData(9002, 17, true, "The database costs on db or its log is full; give it more space, or back up its log.")]
    [InlineData(3906, 16, false, "The database costs on db is read-only; make it writable, or name another in Storage:ConnectionString.")]
    [InlineData(229, 14, false, "The database costs on db denies this login a permission (It said no); grant it.")]
    [InlineData(208, 16, false, "The database costs on db refused: It said no; bring its schema up to date by starting this program with a login that may change it.")]
    [InlineData(2627, 14, false, "The database costs on db refused: It said no.")]
    public void Translate_Fault_IsOneSentenceWithItsFix(int number, byte severity, bool mayPass, string sentence)
    {
        var exception = SqlExceptions.Of(number, severity: severity);

        var translated = new SqlServerFaults("costs on db", TimeSpan.FromSeconds(30)).Translate(exception);

        Assert.Equal((sentence, mayPass), (translated.Message, translated.MayPass));
        Assert.Same(exception, translated.InnerException);
    }

    [Fact]
    public void Translate_CertificateNotTrusted_NamesTheSettings() => Assert.Equal(
        "The connection to the database costs on db could not be encrypted; let this machine trust the server's certificate, or check Encrypt and TrustServerCertificate in Storage:ConnectionString.",
        new SqlServerFaults("costs on db", TimeSpan.FromSeconds(30))
            .Translate(SqlExceptions.Of(0, "An error occurred during the pre-login handshake. (provider: SSL Provider, error: 31)", severity: 20))
            .Message);

    [Fact]
    public async Task Migrate_NobodyListens_SaysSoWithoutThePassword()
    {
        const string Nobody = "Server=tcp:127.0.0.1,1;Database=costs;User ID=u;Password=hunter2;Connect Timeout=1";
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(new ImmediateTimeProvider())
            .AddStorage(options =>
            {
                options.Provider = StorageProvider.SqlServer;
                options.ConnectionString = Nobody;
            })
            .BuildServiceProvider();

        var exception = await Assert.ThrowsAsync<StorageException>(
            () => services.GetRequiredService<IDatabaseMigrator>().MigrateAsync(Cancellation));

        Assert.Equal(
            "The database costs on tcp:127.0.0.1,1 cannot be reached; check that the server runs, and its name and port in Storage:ConnectionString.",
            exception.Message);
        Assert.DoesNotContain("hunter2", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Migrate_NoSuchDatabase_SaysSo()
    {
        Assert.SkipWhen(EveryEngineAttribute.WhyNoSqlServer is not null, EveryEngineAttribute.WhyNoSqlServer ?? "");
        await using var server = await TemporaryServerDatabase.CreateAsync();
        var missing = server.Open(options => options.ConnectionString =
            new SqlConnectionStringBuilder(server.ConnectionString) { InitialCatalog = "costopt_test_missing" }.ConnectionString);

        var exception = await Assert.ThrowsAsync<StorageException>(() => missing.GetRequiredService<IDatabaseMigrator>().MigrateAsync(Cancellation));

        Assert.StartsWith("The database costopt_test_missing on ", exception.Message, StringComparison.Ordinal);
    }
}
