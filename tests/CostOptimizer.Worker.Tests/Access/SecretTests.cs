using CostOptimizer.Worker.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CostOptimizer.Worker.Tests.Access;

public sealed class SecretTests
{
    private const string Password = "hunter2-hunter2";

    [Fact]
    public async Task ConnectionString_InAFile_IsReadFromThere()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("connection", "Data Source=elsewhere.db\n");

        var ended = await CostOpt.RunAsync(folder.Path, new Dictionary<string, string> { ["COSTOPT_Storage__ConnectionString"] = $"file:{file}" }, "keys", "list");

        Assert.Equal(0, ended.ExitCode);
        Assert.True(File.Exists(folder.File("elsewhere.db")));
    }

    [Fact]
    public async Task ConnectionString_InAMissingFile_ExitsWith2AndNamesTheFile()
    {
        using var folder = new TemporaryFolder();

        var ended = await CostOpt.RunAsync(
            folder.Path, new Dictionary<string, string> { ["COSTOPT_Storage__ConnectionString"] = "file:/no/such/secret" }, "keys", "list");

        Assert.Equal(2, ended.ExitCode);
        Assert.Contains("Storage:ConnectionString: The file '/no/such/secret' cannot be read", ended.Messages, StringComparison.Ordinal);
    }

    /// <summary>Probes come every few seconds: none of them may ask for secrets, or fail for want of one.</summary>
    [Fact]
    public async Task Health_SecretIsAway_AsksTheServerAllTheSame()
    {
        using var folder = new TemporaryFolder();
        Dictionary<string, string> settings = new() { ["COSTOPT_Serve__Listen"] = "http://127.0.0.1:1", ["COSTOPT_Webhooks__Secret"] = "file:/no/such/secret" };

        var ended = await CostOpt.RunAsync(folder.Path, settings, "health");

        Assert.Equal(1, ended.ExitCode);
        Assert.Contains("http://127.0.0.1:1/health/ready: no answer", ended.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ConnectionString_InSecretsManager_IsReadFromThere()
    {
        using var folder = new TemporaryFolder();
        await using var aws = WebApplication.CreateSlimBuilder().Build();
        aws.Urls.Add("http://127.0.0.1:0");
        aws.MapPost("/", () => Results.Content("""{"SecretString":"Data Source=kept.db"}""", "application/x-amz-json-1.1"));
        await aws.StartAsync(TestContext.Current.CancellationToken);

        var ended = await CostOpt.RunAsync(folder.Path, Reference(aws.Urls.First()), "keys", "list");

        Assert.Equal(0, ended.ExitCode);
        Assert.True(File.Exists(folder.File("kept.db")));
    }

    [Fact]
    public async Task ConnectionString_InSecretsManagerThatDoesNotAnswer_ExitsWith2AndNamesTheSecret()
    {
        using var folder = new TemporaryFolder();

        var ended = await CostOpt.RunAsync(folder.Path, Reference("http://127.0.0.1:1"), "keys", "list");

        Assert.Equal(2, ended.ExitCode);
        Assert.Contains("Storage:ConnectionString: The secret 'costopt/db' cannot be read", ended.Messages.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Server=127.0.0.1,1;Database=costs;User ID=sa;Password=hunter2-hunter2;Encrypt=True;Connect Timeout=1;ConnectRetryCount=0", 1)]
    [InlineData("Server=127.0.0.1;Pasword=hunter2-hunter2", 2)]
    public async Task Password_OfADatabaseThatIsNotThere_IsInNoMessage(string connection, int exitCode)
    {
        using var folder = new TemporaryFolder();
        var environment = new Dictionary<string, string>
        {
            ["COSTOPT_Storage__Provider"] = "SqlServer",
            ["COSTOPT_Storage__ConnectionString"] = $"file:{folder.Write("connection", connection)}",
            ["COSTOPT_Storage__BusyTimeout"] = "00:00:01",
            ["COSTOPT_Logging__LogLevel__Default"] = "Trace",
        };

        var ended = await CostOpt.RunAsync(folder.Path, environment, "keys", "list");

        Assert.Equal(exitCode, ended.ExitCode);
        Assert.DoesNotContain(Password, ended.Output + ended.Messages, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Reference(string address) => new()
    {
        ["COSTOPT_Storage__ConnectionString"] = "secretsmanager:costopt/db",
        ["AWS_ENDPOINT_URL_SECRETS_MANAGER"] = address,
        ["AWS_REGION"] = "eu-west-1",
        ["AWS_ACCESS_KEY_ID"] = "AKIDEXAMPLE",
        ["AWS_SECRET_ACCESS_KEY"] = "secret",
    };
}
