using System.Globalization;
using CostOptimizer.Worker.CommandLine;
using CostOptimizer.Worker.Demo;
using CostOptimizer.Worker.Serving;
using CostOptimizer.Worker.Verbs;

namespace CostOptimizer.Faults.Service;

/// <summary>The service as the product wires it, in a process of its own. Its input carries jumps of the clock, in seconds.</summary>
internal static class ServiceHost
{
    public const string Command = "service";

    public static async Task RunAsync(string planJson)
    {
        var plan = ServicePlan.Parse(planJson);
        var estate = plan.ReadEstate();
        var settings = plan.SettingsFor(estate);
        var clock = new RunningClock(estate.Now, plan.Began);
        using var orphaned = new CancellationTokenSource();
        _ = Task.Run(() => ObeyAsync(clock, orphaned), CancellationToken.None);
        await ReportServer.RunAsync(
            settings, clock, DemoEstate.KeysOf(estate), Terminal.Standard(json: false), orphaned.Token, services => ServeVerb.Configure(services, settings));
    }

    /// <summary>Input that ends means that nobody is left to stop this process.</summary>
    private static async Task ObeyAsync(RunningClock clock, CancellationTokenSource orphaned)
    {
        // Console.In would block: its asynchronous calls are not.
        using var input = new StreamReader(Console.OpenStandardInput());
        while (await input.ReadLineAsync(CancellationToken.None) is { } line)
        {
            clock.Jump(TimeSpan.FromSeconds(double.Parse(line, CultureInfo.InvariantCulture)));
        }

        await orphaned.CancelAsync();
    }
}
