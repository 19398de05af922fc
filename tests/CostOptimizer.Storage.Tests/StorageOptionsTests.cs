using CostOptimizer.Application.Storage;
using CostOptimizer.Storage.Databases;
using CostOptimizer.Storage.SqlServer;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CostOptimizer.Storage.Tests;

public sealed class StorageOptionsTests
{
    [Fact]
    public void Validate_Defaults_Pass() => Assert.True(Validate(new StorageOptions()).Succeeded);

    [Fact]
    public void Validate_SeveralFaults_ReportsThemAllAtOnce()
    {
        var result = Validate(new StorageOptions { Provider = (StorageProvider)9, Path = " ", BusyTimeout = TimeSpan.Zero });

        Assert.Equal(
            [
                "Storage:Provider is 9; use Sqlite or SqlServer.",
                "Storage:BusyTimeout is 00:00:00; use a duration from 00:00:00.1000000 to 00:10:00.",
                "Storage:Path is empty; name a file, for example costoptimizer.db.",
            ],
            result.Failures);
    }

    [Theory]
    [InlineData("a\0b")]
    [InlineData("/")]
    [InlineData("")]
    public void Validate_PathThatIsNoFile_Fails(string path) => Assert.False(Validate(new StorageOptions { Path = path }).Succeeded);

    [Theory]
    [InlineData("Data Source=:memory:")]
    [InlineData("Data Source=file:x?mode=memory")]
    [InlineData("Data Source=x.db;Mode=Memory")]
    [InlineData("Mode=ReadOnly")]
    [InlineData("Server=tcp:db;Password=secret")]
    [InlineData("no connection string")]
    [InlineData("Data Source=x.db;Mode=Sometimes")]
    public void Validate_ConnectionStringWithoutAFile_FailsAndKeepsItsSecret(string text)
    {
        var result = Validate(new StorageOptions { ConnectionString = text });

        Assert.StartsWith("Storage:ConnectionString ", Assert.Single(result.Failures!), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", result.FailureMessage, StringComparison.Ordinal);
    }

    [Fact]
    public void SqlServerSettings_PasswordKeptApart_IsTheOneThatIsUsed()
    {
        var settings = SqlServerSettings.Of(new StorageOptions { ConnectionString = "Server=db;Database=c;User ID=u;Password=old", Password = "a;b=c'd" });

        Assert.Equal("a;b=c'd", settings.Password);
        Assert.Equal("u", settings.UserID);
    }

    [Theory]
    [InlineData(null, "Storage:ConnectionString is empty, and SqlServer needs one; ")]
    [InlineData(" ", "Storage:ConnectionString is empty, and SqlServer needs one; ")]
    [InlineData("Database=costoptimizer;Password=secret", "Storage:ConnectionString names no server; ")]
    [InlineData("Server=db;Password=secret", "Storage:ConnectionString names no database; ")]
    [InlineData("Server=db;Database=costoptimizer;MultipleActiveResultSets=True;Password=secret", "Storage:ConnectionString asks for MultipleActiveResultSets")]
    [InlineData("Server=db;Database=costoptimizer;Pasword=secret", "Storage:ConnectionString is not a SQL Server connection string; ")]
    [InlineData("secret", "Storage:ConnectionString is not a SQL Server connection string; ")]
    [InlineData("Server=db;Database=costoptimizer;Connect Timeout=secret", "Storage:ConnectionString is not a SQL Server connection string; ")]
    public void Validate_SqlServerWithoutAUsableConnectionString_FailsAndKeepsItsSecret(string? text, string start)
    {
        var result = Validate(new StorageOptions { Provider = StorageProvider.SqlServer, ConnectionString = text });

        Assert.StartsWith(start, Assert.Single(result.Failures!), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", result.FailureMessage, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(StorageProvider.Sqlite, "Data Source=/data/costs.db", "/data/costs.db")]
    [InlineData(StorageProvider.SqlServer, "Server=db.example.com,1444;Database=costs;User ID=u;Password=secret", "costs on db.example.com,1444")]
    public void Services_Provider_ChoosesTheEngine(StorageProvider provider, string connectionString, string name)
    {
        using var services = new ServiceCollection()
            .AddLogging()
            .AddStorage(options =>
            {
                options.Provider = provider;
                options.ConnectionString = connectionString;
            })
            .BuildServiceProvider();

        var database = services.GetRequiredService<IDatabase>();

        Assert.Equal($"{provider}Database", database.GetType().Name);
        Assert.Equal(provider.ToString().ToLowerInvariant(), database.ScriptFolder);
        Assert.Equal(name, database.Name);
        Assert.NotNull(services.GetRequiredService<IAnalysisStore>());
    }

    [Fact]
    public void Services_WrongOptions_FailOnFirstUse()
    {
        using var services = new ServiceCollection().AddLogging().AddStorage(options => options.Path = "").BuildServiceProvider();

        Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IAnalysisStore>());
    }

    private static ValidateOptionsResult Validate(StorageOptions options) => new StorageOptionsValidator().Validate(null, options);
}
