using System.Text.Json;
using CostOptimizer.Simulator;
using CostOptimizer.Worker.Tests.Support;

namespace CostOptimizer.Worker.Tests.CommandLine;

public sealed class AnalyzeTests
{
    [Fact]
    public async Task Analyze_EndpointAndKeysFromTheEnvironment_ReadsTheCallersOwnAccount()
    {
        using var folder = new TemporaryFolder();
        await using var simulator = await AwsSimulator.StartAsync(
            new SimulatorOptions { Estate = folder.Write("estate.yaml", SmallEstate.Yaml()) }, TestContext.Current.CancellationToken);
        var account = simulator.Estate.Account(SmallEstate.Platform)!;
        var environment = new Dictionary<string, string>
        {
            ["AWS_ENDPOINT_URL"] = simulator.BaseAddress.AbsoluteUri,
            ["AWS_REGION"] = "us-east-1",
            ["AWS_ACCESS_KEY_ID"] = account.AccessKeyId,
            ["AWS_SECRET_ACCESS_KEY"] = account.SecretAccessKey,
        };

        var ended = await CostOpt.RunAsync(
            folder.Path, environment, "analyze", "--json", "--now", "2026-11-16T00:00:00Z", "--report", "report.html");

        Assert.True(ended.ExitCode == 0, ended.Messages);
        using var document = JsonDocument.Parse(ended.Output);
        Assert.Equal(
            "444455556666/us-east-1/resnet",
            Assert.Single(document.RootElement.GetProperty("recommendations").EnumerateArray()).GetProperty("fleetId").GetString());
        Assert.True(File.Exists(folder.File("report.html")));
        Assert.True(File.Exists(folder.File("costoptimizer.db")));
    }

    [Fact]
    public async Task Analyze_PartOfTheEstateIsDenied_ExitsWith3AndSaysWhatIsMissing()
    {
        using var folder = new TemporaryFolder();
        await using var simulator = await AwsSimulator.StartAsync(
            new SimulatorOptions { Estate = folder.Write("estate.yaml", SmallEstate.Yaml(mediaDenies: "\"cloudwatch:GetMetricData\"")) },
            TestContext.Current.CancellationToken);
        var media = simulator.Estate.Account(SmallEstate.Media)!;
        var environment = new Dictionary<string, string>
        {
            ["COSTOPT_Aws__ServiceUrl"] = simulator.BaseAddress.AbsoluteUri,
            ["COSTOPT_Aws__Accounts__0__Id"] = media.Id,
            ["COSTOPT_Aws__Accounts__0__AccessKeyVariable"] = "MEDIA_KEY",
            ["COSTOPT_Aws__Accounts__0__SecretKeyVariable"] = "MEDIA_SECRET",
            ["MEDIA_KEY"] = media.AccessKeyId,
            ["MEDIA_SECRET"] = media.SecretAccessKey,
        };

        var ended = await CostOpt.RunAsync(folder.Path, environment, "analyze", "--now", "2026-11-16T00:00:00Z");

        Assert.True(ended.ExitCode == 3, ended.Messages);
        Assert.Contains("Missing:", ended.Output, StringComparison.Ordinal);
        Assert.Contains("cloudwatch:GetMetricData", ended.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(media.SecretAccessKey, ended.Output + ended.Messages, StringComparison.Ordinal);
    }
}
