using System.Text.Json;
using CostOptimizer.Worker.Tests.Support;

namespace CostOptimizer.Worker.Tests.CommandLine;

/// <summary>The README's first command, run twice as a user would.</summary>
public sealed class DemoTests(DemoTests.TwoDemos demos) : IClassFixture<DemoTests.TwoDemos>
{
    [Fact]
    public void Demo_Redirected_PrintsPlainStepsTheTableTheTotalAndTheReport()
    {
        var output = demos.Plain.Output;

        Assert.Equal(0, demos.Plain.ExitCode);
        Assert.Contains("Collect metrics: 7 of 7", demos.Plain.Messages, StringComparison.Ordinal);
        Assert.Contains("tts-vocoder", output, StringComparison.Ordinal);
        Assert.Contains("3 × p3.2xlarge", output, StringComparison.Ordinal);
        Assert.Contains("Estate, per month of 730 hours", output, StringComparison.Ordinal);
        Assert.Contains($"Report: {demos.Folder.File("first/report.html")}", output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b[", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Demo_RunTwice_GivesTheSameReportToTheByte() =>
        Assert.Equal(
            File.ReadAllBytes(demos.Folder.File("first/report.html")),
            File.ReadAllBytes(demos.Folder.File("second/report.html")));

    [Fact]
    public void Demo_Json_IsOneDocumentWithEveryFleetAndBothCurrencies()
    {
        using var document = JsonDocument.Parse(demos.Json.Output);
        var root = document.RootElement;

        Assert.Equal(0, demos.Json.ExitCode);
        Assert.Equal("succeeded", root.GetProperty("run").GetProperty("status").GetString());
        Assert.True(root.GetProperty("recommendations").GetArrayLength() >= 16);
        Assert.Equal(["CNY", "USD"], root.GetProperty("totals").EnumerateArray().Select(total => total.GetProperty("currency").GetString()!));
        Assert.Equal(0, root.GetProperty("failures").GetArrayLength());
    }

    [Fact]
    public void Demo_Json_ShowsATimetableAndAWholePack()
    {
        using var document = JsonDocument.Parse(demos.Json.Output);
        var actions = document.RootElement.GetProperty("recommendations").EnumerateArray()
            .ToLookup(each => each.GetProperty("action").GetString()!, each => each.GetProperty("fleetId").GetString()!.Split('/')[^1]);

        Assert.Equal(["avatar-dev"], actions["schedule"]);
        Assert.Equal(["langid-small", "ner-small", "toxicity-small"], actions["pack"].Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Weekly_OfTheDemo_WritesTheSameFilesTwiceWithTheDemosFigures()
    {
        var config = demos.Folder.Write("weekly.json", JsonSerializer.Serialize(
            new { Storage = new { Path = demos.Folder.File("first/costopt-demo.db") }, WeeklyReports = new { Chromium = "none" } }));

        var first = await CostOpt.RunAsync(demos.Folder.Path, "weekly", "--config", config, "-o", "weekly-1");
        var second = await CostOpt.RunAsync(demos.Folder.Path, "weekly", "--config", config, "-o", "weekly-2", "--json");

        Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
        Assert.Contains("No PDF: no Chromium was found", first.Messages, StringComparison.Ordinal);
        var files = Directory.GetFiles(demos.Folder.File("weekly-1")).Select(file => Path.GetFileName(file)!).ToArray();
        Assert.Equal(7, files.Length);
        Assert.All(files, file => Assert.Equal(File.ReadAllBytes(demos.Folder.File($"weekly-1/{file}")), File.ReadAllBytes(demos.Folder.File($"weekly-2/{file}"))));

        using var record = JsonDocument.Parse(await File.ReadAllTextAsync(demos.Folder.File("weekly-1/weekly-2026-W46.json"), TestContext.Current.CancellationToken));
        using var demo = JsonDocument.Parse(demos.Json.Output);
        Assert.Equal(
            demo.RootElement.GetProperty("totals").EnumerateArray().Select(total => total.GetProperty("savings").GetProperty("p50").GetProperty("amount").GetString()),
            record.RootElement.GetProperty("totals").EnumerateArray().Select(total => total.GetProperty("identifiedPerMonth").GetProperty("value").GetProperty("amount").GetString()));
    }

    [Theory]
    [InlineData("--week", "2026-W54", 2, "--week is '2026-W54', which is no week")]
    [InlineData("--time-zone", "Mars/Base", 2, "--time-zone is 'Mars/Base'")]
    [InlineData("--language", "de", 2, "--language is 'de', in which there are no texts")]
    [InlineData("--tag", "team", 2, "--tag is 'team', which has no value")]
    [InlineData("--week", "2026-W20", 4, "No stored analysis tells of 2026-W20")]
    public async Task Weekly_BadOrEmptyQuestion_IsOneSentence(string option, string value, int exitCode, string sentence)
    {
        var config = demos.Folder.Write($"weekly{option}{value.Replace('/', '-')}.json", JsonSerializer.Serialize(
            new { Storage = new { Path = demos.Folder.File("first/costopt-demo.db") } }));

        var ended = await CostOpt.RunAsync(demos.Folder.Path, "weekly", "--config", config, "-o", "nothing", option, value);

        Assert.Equal(exitCode, ended.ExitCode);
        Assert.Contains(sentence, ended.Messages, StringComparison.Ordinal);
        Assert.False(Directory.Exists(demos.Folder.File("nothing")));
    }

    [Fact]
    public void DemoReview_OfTheDocumentation_SaysWhatTheDemoPlans()
    {
        using var document = JsonDocument.Parse(demos.Json.Output);

        var disagreements = DemoReviewPage.Disagreements(document.RootElement);

        Assert.True(disagreements.Count == 0, $"Review these rows of docs/demo-review.md again:\n{string.Join('\n', disagreements)}");
    }

    [Fact]
    public async Task Explain_OfADemoFleet_PrintsItsArithmeticAndAlternatives()
    {
        var config = demos.Folder.Write("settings.json", JsonSerializer.Serialize(
            new { Storage = new { Path = demos.Folder.File("first/costopt-demo.db") } }));

        var ended = await CostOpt.RunAsync(demos.Folder.Path, "explain", "bert-search", "--config", config);

        Assert.Equal(0, ended.ExitCode);
        Assert.Contains("busy_peak", ended.Output, StringComparison.Ordinal);
        Assert.Contains("3.06", ended.Output, StringComparison.Ordinal); // p3.2xlarge on demand in us-east-1
        Assert.Contains("no arm64 image", ended.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bert-search")] // grade A
    [InlineData("fraud-inf1")]
    [InlineData("asr-reserved")] // stays
    public async Task ExplainJson_OfADemoFleet_IsRedoneByAnIndependentScript(string fleet)
    {
        var config = demos.Folder.Write($"{fleet}.json", JsonSerializer.Serialize(
            new { Storage = new { Path = demos.Folder.File("first/costopt-demo.db") } }));

        var ended = await CostOpt.RunAsync(demos.Folder.Path, "explain", fleet, "--json", "--config", config);

        using var document = JsonDocument.Parse(ended.Output);
        var recommendation = document.RootElement.GetProperty("recommendation");
        var script = new ExplainScript(document.RootElement.GetProperty("tree"));
        Assert.True(script.Formulas > 0);
        AssertMoney(script["new_cost"], recommendation.GetProperty("newMonthlyCost"));
        AssertMoney(script[script.Has("saving_p50") ? "saving_p50" : "saving"], recommendation.GetProperty("savings").GetProperty("p50"));
        foreach (var (symbol, member) in new[] { ("one_off", "oneOffCost"), ("hardware_saving", "hardwareSavings"), ("npv", "netPresentValue") }.Where(pair => script.Has(pair.Item1)))
        {
            AssertMoney(script[symbol], recommendation.GetProperty(member));
        }

        if (script.Has("payback"))
        {
            Assert.Equal(script["payback"], recommendation.GetProperty("paybackMonths").GetDecimal(), 9);
        }
    }

    private static void AssertMoney(decimal redone, JsonElement money) =>
        Assert.Equal(redone, decimal.Parse(money.GetProperty("amount").GetString()!, System.Globalization.CultureInfo.InvariantCulture), 6);

    public sealed class TwoDemos : IAsyncLifetime
    {
        internal TemporaryFolder Folder { get; } = new();

        internal CostOpt.Ended Plain { get; private set; } = null!;

        internal CostOpt.Ended Json { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Plain = await CostOpt.RunAsync(Folder.Path, "demo", "--output", "first");
            Json = await CostOpt.RunAsync(Folder.Path, "demo", "--output", "second", "--json");
        }

        public ValueTask DisposeAsync()
        {
            Folder.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
