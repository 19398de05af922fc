using System.Text.Json;
using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Outbound;
using CostOptimizer.Application.Webhooks;
using CostOptimizer.Jobs;
using CostOptimizer.Jobs.Schedules;
using CostOptimizer.Simulator.Estates;
using CostOptimizer.Worker.Configuration;
using CostOptimizer.Worker.Demo;

namespace CostOptimizer.Faults.Service;

/// <summary>What a service process is told when it starts.</summary>
/// <param name="Estate">Path of the estate file.</param>
/// <param name="Aws">Address of the simulated AWS.</param>
/// <param name="Began">The machine's time at which the estate's clock began to run.</param>
/// <param name="AnalysisCron">When analyses are ordered by schedule; empty for never.</param>
/// <param name="TakeoverAfter">How long a service may be silent before it counts as dead.</param>
internal sealed record ServicePlan(string Estate, Uri Aws, string Database, DateTimeOffset Began, string AnalysisCron, TimeSpan TakeoverAfter)
{
    public static ServicePlan Parse(string json) => JsonSerializer.Deserialize<ServicePlan>(json)!;

    public string ToJson() => JsonSerializer.Serialize(this);

    public SimulatedEstate ReadEstate() => EstateReader.Read(File.ReadAllText(Estate), Estate, Began, seed: null, scale: 1);

    public Settings SettingsFor(SimulatedEstate estate) => DemoEstate.SettingsFor(estate, Aws, new FileInfo(Database)) with
    {
        // Three days show a rhythm as well as fourteen, and are read a hundred times.
        Analysis = new AnalysisOptions { LookbackDays = 3 },
        Jobs = new JobOptions
        {
            CheckInInterval = TimeSpan.FromMilliseconds(200),
            TakeoverAfter = TakeoverAfter,
            RetryDelays = [.. Enumerable.Repeat(TimeSpan.FromMilliseconds(200), 10)],
        },
        Outbound = new OutboundOptions { AllowedPrivateHosts = ["127.0.0.1"] },
        Webhooks = new WebhookOptions { Secret = "a secret of thirty-two characters" },
        Schedules = new Dictionary<string, ScheduleOptions>(StringComparer.Ordinal)
        {
            ["send-webhooks"] = new() { Kind = "send-webhooks", Cron = "* * * * * ?" },
            ["tend-orders"] = new() { Kind = "tend-orders", Cron = "0/2 * * * * ?" },
            ["analysis"] = new() { Kind = "order-analysis", Argument = "{turn}", Cron = AnalysisCron },
        },
    };
}
