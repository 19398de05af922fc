using CostOptimizer.Application.Storage;
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
                "Storage:Provider is 9; use Sqlite.",
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
    public void Services_WrongOptions_FailOnFirstUse()
    {
        using var services = new ServiceCollection().AddLogging().AddStorage(options => options.Path = "").BuildServiceProvider();

        Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IAnalysisStore>());
    }

    private static ValidateOptionsResult Validate(StorageOptions options) => new StorageOptionsValidator().Validate(null, options);
}
