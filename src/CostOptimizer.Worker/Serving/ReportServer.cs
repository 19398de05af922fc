using CostOptimizer.Application;
using CostOptimizer.Application.Orders;
using CostOptimizer.Application.Outbound;
using CostOptimizer.Application.Storage;
using CostOptimizer.Aws.Credentials;
using CostOptimizer.Jobs;
using CostOptimizer.Notifications;
using CostOptimizer.Storage;
using CostOptimizer.Web.Access;
using CostOptimizer.Web.Api;
using CostOptimizer.Web.Dashboard;
using CostOptimizer.Web.Slack;
using CostOptimizer.Worker.Access;
using CostOptimizer.Worker.CommandLine;
using CostOptimizer.Worker.Configuration;
using CostOptimizer.Worker.Health;
using CostOptimizer.Worker.Telemetry;
using CostOptimizer.Worker.Verbs;
using Spectre.Console;

namespace CostOptimizer.Worker.Serving;

/// <summary>The program as a server of reports, with or without analyses of its own.</summary>
internal static class ReportServer
{
    /// <summary>
    /// SQLite answers on the thread that asks, so a thread that waits for the disk answers nobody. The pool has one for each processor
    /// and adds to them only once or twice a second: on two processors two writes would keep every reader waiting.
    /// </summary>
    private const int LeastThreads = 32;

    /// <summary>Serves stored reports until cancelled.</summary>
    /// <param name="configure">Adds what runs beside the server, for example a worker.</param>
    public static async Task RunAsync(
        Settings settings,
        TimeProvider clock,
        IReadOnlyDictionary<string, AccountKeys>? keys,
        Terminal terminal,
        CancellationToken cancellationToken,
        Action<IServiceCollection>? configure = null)
    {
        ThreadPool.GetMinThreads(out var workers, out var completionPorts);
        ThreadPool.SetMinThreads(Math.Max(workers, LeastThreads), completionPorts);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().AddCostOptimizerConsole(settings.Telemetry.Logs);
        builder.WebHost.UseUrls(settings.Serve.Listen).ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddCostOptimizer(settings, clock, keys);
        builder.Services.AddWebAccess(settings.Access);
        builder.Services.AddJobs(settings.Jobs, settings.Storage.Provider == StorageProvider.SqlServer ? JobDialect.SqlServer : JobDialect.Sqlite);
        builder.Services.AddOrders(new AnalysisOrigin(AnalyzeVerb.OriginOf(settings)));
        builder.Services.AddAlertEvaluation();
        builder.Services.AddApi();
        builder.Services.AddSingleton(ShownSettings.Of(settings));
        builder.Services.AddSlackClicks(new SlackClickOptions(settings.Slack.SigningSecret, settings.Slack.Operators), () => OutboundHandlers.Create(settings.Outbound));
        builder.Services.AddDashboard();
        builder.Services.AddTelemetry(settings.Telemetry);
        builder.Services.AddHealth(settings.Serve);
        configure?.Invoke(builder.Services);
        await using var app = builder.Build();
        await app.Services.GetRequiredService<IDatabaseMigrator>().MigrateAsync(cancellationToken);
        app.UseWebAccess();
        app.MapHealth();
        if (settings.Serve.Is(ServeRole.Web))
        {
            app.MapReportEndpoints();
            app.MapApi();
            app.MapSlackClicks();
            app.MapDashboard();

            // A probe, as any other would come: the first request of all has the way to every page compiled, which takes longer than a page.
            app.Lifetime.ApplicationStarted.Register(() => _ = ReadyProbe.AskAsync(ReadyProbe.AddressOf(app.Urls.First()), app.Lifetime.ApplicationStopping));
        }

        await app.StartAsync(cancellationToken);
        await SayAsync(app, settings, terminal, cancellationToken);
        await app.WaitForShutdownAsync(cancellationToken);
    }

    private static async Task SayAsync(WebApplication app, Settings settings, Terminal terminal, CancellationToken cancellationToken)
    {
        if (!settings.Serve.Is(ServeRole.Web))
        {
            terminal.Messages.WriteLine($"Carrying out jobs; health at {app.Urls.First()}/health/ready; stop with Ctrl+C.");
            return;
        }

        await FirstAccess.SayAsync(app.Services, settings.Access, terminal, cancellationToken);
        terminal.Messages.WriteLine($"Serving reports at {app.Urls.First()}; stop with Ctrl+C.");
    }
}
