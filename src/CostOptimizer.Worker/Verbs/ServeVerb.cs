using System.CommandLine;
using CostOptimizer.Jobs;
using CostOptimizer.Worker.CommandLine;
using CostOptimizer.Worker.Configuration;
using CostOptimizer.Worker.Serving;

namespace CostOptimizer.Worker.Verbs;

/// <summary><c>serve</c>: the program stays up, as a worker, as a web server or as both.</summary>
internal static class ServeVerb
{
    public const string Name = "serve";

    // Beyond the time to drain: calls obey, connections end, the end is written down.
    private static readonly TimeSpan ShutdownMargin = TimeSpan.FromSeconds(30);

    public static Command Create()
    {
        var command = new Command(Name, "Stay up: analyse the estate on schedule and serve its reports.");
        command.Does(async (parsed, terminal, cancellationToken) =>
        {
            var settings = SettingsReader.Read(parsed.GetValue(SharedOptions.Config));
            await ReportServer.RunAsync(
                settings,
                TimeProvider.System,
                keys: null,
                terminal,
                cancellationToken,
                services => Configure(services, settings));
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>Adds what the program is beside a web server: jobs, schedules and what a service manager is told.</summary>
    internal static void Configure(IServiceCollection services, Settings settings)
    {
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning).AddFilter("CostOptimizer", LogLevel.Information));
        services.Configure<HostOptions>(host => host.ShutdownTimeout = settings.Serve.DrainTimeout + ShutdownMargin);
        services.AddHostedService<SystemdNotice>();
        if (settings.Serve.Is(ServeRole.Worker))
        {
            services.AddJobWorker(new DrainOptions(settings.Serve.DrainTimeout), settings.Schedules);
            services.AddHostedService(provider => ActivatorUtilities.CreateInstance<FirstAnalysis>(provider, settings.Schedules));
        }
    }
}
