using System.CommandLine;
using CostOptimizer.Worker.CommandLine;
using CostOptimizer.Worker.Configuration;
using CostOptimizer.Worker.Serving;

namespace CostOptimizer.Worker.Verbs;

/// <summary><c>serve</c>: the worker. It analyses on an interval and serves the reports.</summary>
internal static class ServeVerb
{
    public static Command Create()
    {
        var command = new Command("serve", "Stay up: analyse the estate at the configured interval and serve its reports.");
        command.Does(async (parsed, terminal, cancellationToken) =>
        {
            var settings = SettingsReader.Read(parsed.GetValue(SharedOptions.Config));
            await ReportServer.RunAsync(
                settings,
                TimeProvider.System,
                keys: null,
                terminal,
                cancellationToken,
                services => services.AddSingleton(settings).AddHostedService<AnalysisLoop>());
            return ExitCode.Done;
        });
        return command;
    }
}
