using System.Text.Json;
using CostOptimizer.Application.Alerts;
using CostOptimizer.Application.Storage;
using CostOptimizer.Storage;
using CostOptimizer.Worker.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Worker.Tests.CommandLine;

public sealed class AlertsVerbTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task List_OfWhatWasFound_IsALineAnAlertAndTheSameAsJson()
    {
        using var folder = new TemporaryFolder();
        var database = Path.Join(folder.Path, "alerts.db");
        await using (var services = new ServiceCollection().AddLogging().AddStorage(storage => storage.ConnectionString = $"Data Source={database};Pooling=False").BuildServiceProvider())
        {
            await services.GetRequiredService<IDatabaseMigrator>().MigrateAsync(Cancellation);
            var alert = new Alert(
                AlertKind.IdleFleet, AlertSeverity.Warning, "111122223333/us-east-1/\u001b[31mtts", Fleet: null, RecommendationId: null, "i", 0, RunId: null, new DateTime(2026, 11, 16, 0, 0, 0, DateTimeKind.Utc), []);
            await services.GetRequiredService<IAlertStore>().RecordAsync([alert], evaluatedRunId: null, alert.SeenAtUtc, _ => [], Cancellation);
        }

        var settings = new Dictionary<string, string> { ["COSTOPT_Storage__Path"] = database };
        var plain = await CostOpt.RunAsync(folder.Path, settings, "alerts", "list");
        var json = await CostOpt.RunAsync(folder.Path, settings, "alerts", "list", "--json");

        Assert.Equal((0, 0), (plain.ExitCode, json.ExitCode));
        Assert.StartsWith("2026-11-16 00:00 UTC  Warning", plain.Output, StringComparison.Ordinal);
        Assert.Contains("IdleFleet", plain.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', plain.Output); // a name moves no terminal
        using var document = JsonDocument.Parse(json.Output);
        Assert.Equal("idleFleet", document.RootElement[0].GetProperty("alert").GetProperty("kind").GetString());
    }

    [Fact]
    public async Task Test_WithoutARoute_SaysWhatToAdd()
    {
        using var folder = new TemporaryFolder();

        var ended = await CostOpt.RunAsync(folder.Path, new Dictionary<string, string> { ["COSTOPT_Storage__Path"] = Path.Join(folder.Path, "alerts.db") }, "alerts", "test");

        Assert.Equal(4, ended.ExitCode);
        Assert.Contains("There is no route: add one to Alerts:Routes.", ended.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Test_OfARouteThatNobodyAnswers_FailsAndSaysSo()
    {
        using var folder = new TemporaryFolder();
        var settings = new Dictionary<string, string>
        {
            ["COSTOPT_Storage__Path"] = Path.Join(folder.Path, "alerts.db"),
            ["COSTOPT_Slack__BotToken"] = "xoxb-1",
            ["COSTOPT_Slack__ApiUrl"] = "https://127.0.0.1:1/",
            ["COSTOPT_Alerts__Routes__0__Name"] = "platform",
            ["COSTOPT_Alerts__Routes__0__Channel"] = "C0123456789",
        };

        var ended = await CostOpt.RunAsync(folder.Path, settings, "alerts", "test");

        Assert.Equal(1, ended.ExitCode);
        Assert.StartsWith("channel:C0123456789: ", ended.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("xoxb-1", ended.Output + ended.Messages, StringComparison.Ordinal);
    }
}
