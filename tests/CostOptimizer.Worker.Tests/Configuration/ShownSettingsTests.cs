using CostOptimizer.Worker.Configuration;
using CostOptimizer.Worker.Tests.Support;

namespace CostOptimizer.Worker.Tests.Configuration;

public sealed class ShownSettingsTests
{
    private const string Planted = "hunter2-planted-secret-of-at-least-32-characters";

    /// <summary>Every setting in which a secret could stand, by what people put there.</summary>
    private const string File = $$"""
        {
          "Storage": { "Provider": "SqlServer", "ConnectionString": "Server=db;User ID=app;Password={{Planted}}" },
          "Webhooks": { "Secret": "{{Planted}}" },
          "Telemetry": { "OtlpEndpoint": "http://user:{{Planted}}@collector:4317" },
          "Aws": {
            "ServiceUrl": "http://{{Planted}}@127.0.0.1:4566/",
            "PriceListRoot": "https://files.example.com/{{Planted}}/",
            "OrganizationExternalId": "{{Planted}}",
            "OfferFiles": [ { "Region": "us-east-1", "Ec2": "https://files.example.com/ec2.json?token={{Planted}}" } ],
            "Accounts": [ { "Id": "111122223333", "RoleArn": "arn:aws:iam::111122223333:role/Reader", "ExternalId": "{{Planted}}", "Profile": null } ]
          },
          "Access": { "Alb": { "PublicKeys": "https://keys.example.com/{{Planted}}/" }, "KeyFolder": "/keys/{{Planted}}" },
          "Schedules": { "nightly": { "Kind": "order-analysis", "Argument": "{{Planted}}", "Cron": "0 0 5 * * ?" } },
          "Smtp": { "Host": "smtp.example.com", "From": "costopt@example.com", "User": "app", "Password": "{{Planted}}" },
          "Policy": { "CoverageCap": 0.65 }
        }
        """;

    [Fact]
    public void Of_SettingsWithSecrets_ShowsNoneOfThemAndSaysThatTheyAreSet()
    {
        using var folder = new TemporaryFolder();
        var shown = ShownSettings.Of(SettingsReader.Read(new FileInfo(folder.Write("settings.json", File)))).All;

        Assert.DoesNotContain(shown, setting => $"{setting.Name} {setting.Value}".Contains("hunter2", StringComparison.Ordinal));
        foreach (var name in new[] { "Storage:ConnectionString", "Webhooks:Secret", "Smtp:Password", "Telemetry:OtlpEndpoint", "Aws:ServiceUrl", "Aws:OfferFiles:0:Ec2", "Aws:Accounts:0:ExternalId", "Schedules:nightly:Argument" })
        {
            var setting = Assert.Single(shown, setting => setting.Name == name);
            Assert.Equal((null, Web.Dashboard.Settings.SettingPresence.Set), (setting.Value, setting.Presence));
        }
    }

    [Fact]
    public void Of_OrdinarySettings_SayWhatHoldsAndWhetherItIsTheDefault()
    {
        using var folder = new TemporaryFolder();
        var shown = ShownSettings.Of(SettingsReader.Read(new FileInfo(folder.Write("settings.json", File)))).All;

        Assert.Contains(shown, setting => setting is { Name: "Policy:CoverageCap", Value: "0.65", IsDefault: false });
        Assert.Contains(shown, setting => setting is { Name: "Policy:HorizonMonths", Value: "36", IsDefault: true });
        Assert.Contains(shown, setting => setting is { Name: "Smtp:Host", Value: "smtp.example.com" });
        Assert.Contains(shown, setting => setting is { Name: "Policy:EngineeringHourlyRates", Value: "CNY 500, USD 120", IsDefault: true });
        Assert.Contains(shown, setting => setting is { Name: "Policy:PaymentOptions:0", Value: "NoUpfront" }); // as shipped
        Assert.Contains(shown, setting => setting is { Name: "Serve:Roles", Value: "Worker, Web", IsDefault: true });
        Assert.Contains(shown, setting => setting is { Name: "Alerts:Routes", Value: "", IsDefault: true }); // nothing is what holds
        Assert.Contains(shown, setting => setting is { Name: "Aws:Accounts:0:Id", Value: "111122223333" });
        Assert.Contains(shown, setting => setting is { Name: "Schedules:nightly:Cron", Value: "0 0 5 * * ?" });
    }
}
