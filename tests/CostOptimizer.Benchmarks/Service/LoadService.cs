using System.Globalization;
using CostOptimizer.Application.Access;
using CostOptimizer.Application.Audit;
using CostOptimizer.Application.Storage;
using CostOptimizer.Faults.Service;
using CostOptimizer.Web.Access;
using CostOptimizer.Worker.CommandLine;
using CostOptimizer.Worker.Configuration;
using CostOptimizer.Worker.Demo;
using CostOptimizer.Worker.Serving;
using CostOptimizer.Worker.Verbs;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Benchmarks.Service;

/// <summary>The service as the product wires it, worker and web in one process, on a clock that can be set forward.</summary>
internal static class LoadService
{
    public const string Command = "--service-host";

    public static async Task RunAsync(Uri aws, string database, int port, int scale)
    {
        var estate = await LoadEstate.ReadAsync(scale, CancellationToken.None);
        var clock = new RunningClock(LoadEstate.Beginning(estate), TimeProvider.System.GetUtcNow());
        var settings = DemoEstate.SettingsFor(estate, aws, new FileInfo(database)) with
        {
            Serve = new ServeOptions { Listen = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}") },
            Access = new AccessOptions { RequestsPerMinute = 1_000_000 },
        };
        var keys = DemoEstate.KeysOf(estate);
        Console.WriteLine(await KeyAsync(settings, clock));
        using var left = new CancellationTokenSource();
        _ = Task.Run(() => ObeyAsync(clock, left), CancellationToken.None);
        await ReportServer.RunAsync(settings, clock, keys, Terminal.Standard(json: false), left.Token, services => ServeVerb.Configure(services, settings));
    }

    private static async Task<string> KeyAsync(Settings settings, TimeProvider clock)
    {
        await using var services = Composition.Build(settings, clock);
        await services.GetRequiredService<IDatabaseMigrator>().MigrateAsync(CancellationToken.None);
        var (_, text) = await services.GetRequiredService<ApiKeys>().CreateAsync(
            "load", Role.Operator, lifetime: null, Actor.OfCommandLine("load"), CancellationToken.None);
        return text.Reveal();
    }

    /// <summary>Each line sets the clock forward by so many seconds.</summary>
    private static async Task ObeyAsync(RunningClock clock, CancellationTokenSource left)
    {
        using var input = new StreamReader(Console.OpenStandardInput());
        while (await input.ReadLineAsync(CancellationToken.None) is { } line)
        {
            clock.Jump(TimeSpan.FromSeconds(double.Parse(line, CultureInfo.InvariantCulture)));
        }

        await left.CancelAsync();
    }
}
