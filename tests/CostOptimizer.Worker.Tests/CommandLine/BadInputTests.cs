using CostOptimizer.Worker.Tests.Support;

namespace CostOptimizer.Worker.Tests.CommandLine;

public sealed class BadInputTests
{
    [Fact]
    public async Task Analyze_SettingsHaveSeveralFaults_NamesThemAllAndWritesNothing()
    {
        using var folder = new TemporaryFolder();
        var config = folder.Write("settings.json", """
            {
              "Analysis": { "LookbackDays": "two weeks", "LookBackDay": 7 },
              "Policy": { "PaymentOptions": [ "Monthly" ] },
              "Storge": { "Path": "x.db" }
            }
            """);

        var ended = await CostOpt.RunAsync(folder.Path, "analyze", "--config", config);

        Assert.Equal(2, ended.ExitCode);
        Assert.Contains("Storge is not a section of settings", ended.Messages, StringComparison.Ordinal);
        Assert.Contains("Analysis:LookBackDay is not a setting: use one of LateDataHours, LookbackDays", ended.Messages, StringComparison.Ordinal);
        Assert.Contains("Analysis:LookbackDays is 'two weeks': give a whole number.", ended.Messages, StringComparison.Ordinal);
        Assert.Contains("Policy:PaymentOptions:0 is 'Monthly': give one of NoUpfront, PartialUpfront, AllUpfront.", ended.Messages, StringComparison.Ordinal);
        Assert.Equal("", ended.Output);
        Assert.Equal(["settings.json"], Directory.GetFiles(folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Analyze_ValuesOutOfRange_NamesEachWithItsFix()
    {
        using var folder = new TemporaryFolder();
        var environment = new Dictionary<string, string>
        {
            ["COSTOPT_Analysis__LookbackDays"] = "94",
            ["COSTOPT_Policy__CoverageCap"] = "1.5",
            ["COSTOPT_Aws__Accounts__0__Id"] = "12",
            ["COSTOPT_Storage__BusyTimeout"] = "00:00:00",
        };

        var ended = await CostOpt.RunAsync(folder.Path, environment, "analyze");

        Assert.Equal(2, ended.ExitCode);
        Assert.Contains("Analysis:LookbackDays is 94: give 1 to 93 days.", ended.Messages, StringComparison.Ordinal);
        Assert.Contains("Policy:CoverageCap is 1.5: give a share from 0 to 1.", ended.Messages, StringComparison.Ordinal);
        Assert.Contains("Aws:Accounts:0:Id is '12'", ended.Messages, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    [Theory]
    [InlineData("COSTOPT_Analysis__LookbackDays", "", "Analysis:LookbackDays is '': give a whole number.")]
    [InlineData("COSTOPT_Serve__DrainTimeout", "24:00:00", "Serve:DrainTimeout is '24:00:00': give a duration")]
    [InlineData("COSTOPT_Serve__DrainTimeout", "00:11:00", "Serve:DrainTimeout is 00:11:00: give nothing")]
    [InlineData("COSTOPT_Serve__Roles__0", "Janitor", "Serve:Roles:0 is 'Janitor': give one of Worker, Web")]
    [InlineData("COSTOPT_Jobs__TakeoverAfter", "00:00:02", "Jobs:TakeoverAfter is 00:00:02: give at least three times")]
    [InlineData("COSTOPT_Jobs__RetryDelays__0", "2.00:00:00", "Jobs:RetryDelays holds more than 20 waits or one beyond a day")]
    [InlineData("COSTOPT_Schedules__analysis__Cron", "every day", "Schedules:analysis:Cron: The cron expression 'every day' is malformed")]
    [InlineData("COSTOPT_Schedules__analysis__TimeZone", "Mars/Base", "Schedules:analysis:TimeZone is 'Mars/Base', which this machine does not know")]
    [InlineData("COSTOPT_WeeklyReports__Groups__0__Name", "fin ance", "WeeklyReports:Groups:0:Name is 'fin ance': give 1 to 60 letters, digits and hyphens.")]
    [InlineData("COSTOPT_WeeklyReports__Groups__0__Addresses__0", "a@b.example\nBcc: x", "which is no e-mail address")]
    [InlineData("COSTOPT_WeeklyReports__Chromium", "/nonexistent", "WeeklyReports:Chromium is '/nonexistent', which does not exist")]
    [InlineData("COSTOPT_Smtp__Port", "0", "Smtp:Port is 0: give 1 to 65535.")]
    [InlineData("COSTOPT_ReportBucket__Bucket", "reports", "ReportBucket:Region is empty")]
    [InlineData("COSTOPT_Alerts__Routes__0__Channel", "#costs", "Alerts:Routes:0:Channel is '#costs'")]
    [InlineData("COSTOPT_Alerts__Rules__NewSaving__Threshold", "-1", "Alerts:Rules:NewSaving:Threshold is -1")]
    [InlineData("COSTOPT_Alerts__Routes__0__Webhook", "media", "Alerts:Routes:0:Webhook is 'media', which is not among Slack:Webhooks")]
    [InlineData("COSTOPT_Slack__Webhooks__media", "file:/nonexistent", "Slack:Webhooks:media: The file '/nonexistent' cannot be read")]
    [InlineData("COSTOPT_Schedules__analysis__Every", "1", "Schedules:analysis:Every is not a setting")]
    [InlineData("COSTOPT_Serve__Listen", "https://127.0.0.1:8443", "TLS belongs to a proxy in front")]
    [InlineData("COSTOPT_Policy__PaymentOptions", "AllUpfront", "Policy:PaymentOptions is 'AllUpfront': give a list")]
    [InlineData("COSTOPT_Policy__PeakQuantile", "0", "Policy:PeakQuantile is 0: give a share above 0")]
    public async Task Analyze_OneSettingIsWrong_ExitsWith2AndNamesIt(string variable, string value, string expected)
    {
        using var folder = new TemporaryFolder();

        var ended = await CostOpt.RunAsync(folder.Path, new Dictionary<string, string> { [variable] = value }, "analyze");

        Assert.Equal(2, ended.ExitCode);
        Assert.Contains(expected, ended.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Analyze_SettingsAreNotJson_SaysWhichFileAndExitsWith2()
    {
        using var folder = new TemporaryFolder();
        var config = folder.Write("settings.json", "{ \"Analysis\": ");

        var ended = await CostOpt.RunAsync(folder.Path, "analyze", "--config", config);

        Assert.Equal(2, ended.ExitCode);
        Assert.Contains("settings.json", ended.Messages, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", ended.Messages, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--account", "12345", "--account is '12345': give the twelve digits")]
    [InlineData("--region", "mars-1", "--region is 'mars-1': give a region code")]
    [InlineData("--now", "yesterday", "--now is 'yesterday': give an instant")]
    [InlineData("--now", "0001-01-02", "--now is '0001-01-02': give an instant")]
    public async Task Analyze_OptionIsWrong_ExitsWith2AndNamesTheFix(string option, string value, string expected)
    {
        using var folder = new TemporaryFolder();

        var ended = await CostOpt.RunAsync(folder.Path, "analyze", option, value);

        Assert.Equal(2, ended.ExitCode);
        Assert.Contains(expected, ended.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Demo_EstateHasSeveralFaults_NamesThemAllAndWritesNothing()
    {
        using var folder = new TemporaryFolder();
        var estate = folder.Write("estate.yaml", """
            seed: 1
            acounts: []
            accounts:
              - id: "12"
                name: media
                regions: [us-east-1]
                fleets:
                  - { name: x, region: us-east-1, type: g9.huge, count: -1 }
            """);

        var ended = await CostOpt.RunAsync(folder.Path, "demo", "--estate", estate);

        Assert.Equal(2, ended.ExitCode);
        foreach (var named in (string[])["acounts", "12", "g9.huge", "-1"])
        {
            Assert.Contains(named, ended.Messages, StringComparison.Ordinal);
        }

        Assert.False(Directory.Exists(folder.File("out")));
    }

    [Fact]
    public async Task Program_VerbIsUnknown_ExitsWith2()
    {
        using var folder = new TemporaryFolder();

        var ended = await CostOpt.RunAsync(folder.Path, "analyse");

        Assert.Equal(2, ended.ExitCode);
    }

    [Fact]
    public async Task Recommendations_NothingStoredYet_ExitsWith4AndSaysWhatToDo()
    {
        using var folder = new TemporaryFolder();

        var ended = await CostOpt.RunAsync(folder.Path, "recommendations");

        Assert.Equal(4, ended.ExitCode);
        Assert.Contains("No analysis is stored yet", ended.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Recommendations_DatabaseIsAnotherFile_ExitsWith1AndNamesIt()
    {
        using var folder = new TemporaryFolder();
        folder.Write("costoptimizer.db", "This is no database, but a note of more than a hundred characters, so that no header could be read into it at all.");

        var ended = await CostOpt.RunAsync(folder.Path, "recommendations");

        Assert.Equal(1, ended.ExitCode);
        Assert.Contains("costoptimizer.db", ended.Messages, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", ended.Messages, StringComparison.Ordinal);
    }
}
