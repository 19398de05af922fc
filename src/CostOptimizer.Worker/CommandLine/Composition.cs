using CostOptimizer.Application;
using CostOptimizer.Application.Access;
using CostOptimizer.Application.LoadTests;
using CostOptimizer.Application.Outbound;
using CostOptimizer.Application.Savings;
using CostOptimizer.Aws;
using CostOptimizer.Aws.Credentials;
using CostOptimizer.Aws.Invoices;
using CostOptimizer.Catalogue;
using CostOptimizer.Models.LoadTests;
using CostOptimizer.Notifications;
using CostOptimizer.Reports;
using CostOptimizer.Storage;
using CostOptimizer.Worker.Configuration;
using CostOptimizer.Worker.Models;
using CostOptimizer.Worker.Telemetry;
using Microsoft.Extensions.Logging.Console;

namespace CostOptimizer.Worker.CommandLine;

/// <summary>Wires the rooms together; the only place that sees them all.</summary>
internal static class Composition
{
    private const string Timestamp = "yyyy-MM-ddTHH:mm:ssZ";

    private static readonly Dictionary<string, AccountKeys> NoKeys = [];

    /// <param name="keys">Keys by account id, for a simulated estate; null to find them as configured.</param>
    public static IServiceCollection AddCostOptimizer(
        this IServiceCollection services, Settings settings, TimeProvider clock, IReadOnlyDictionary<string, AccountKeys>? keys = null)
    {
        services.AddSingleton(clock);
        services.AddSingleton(settings.Outbound);
        services.AddAws(settings.Aws, keys ?? NoKeys);
        services.AddStorage(options =>
        {
            options.Provider = settings.Storage.Provider;
            options.Path = settings.Storage.Path;
            options.ConnectionString = settings.Storage.ConnectionString;
            options.BusyTimeout = settings.Storage.BusyTimeout;
        });
        services.AddAccess();
        services.AddReports(settings.WeeklyReports.Documents());
        services.AddApplication(settings.Analysis, settings.Policy.ToPolicy(), settings.Grouping, LoadTestOption.Read(settings.LoadTests.Files, "LoadTests:Files"));
        services.AddSavings(settings.Savings);
        services.AddInvoices(settings.Savings, settings.Aws);
        services.AddSingleton(_ => BuiltInCatalogue.Hardware());
        services.AddSingleton(_ => BuiltInCatalogue.Benchmarks());
        services.AddSingleton(_ => BuiltInCatalogue.Interruptions());
        services.AddSingleton<ILoadTestReader, LoadTestDocuments>();
        services.AddNotifications(settings.WeeklyReports, settings.Smtp, settings.ReportBucket);
        services.AddAlerts(settings.Alerts, settings.Slack, () => OutboundHandlers.Create(settings.Outbound));
        services.AddWebhooks(settings.Webhooks, () => OutboundHandlers.Create(settings.Outbound));
        return services;
    }

    public static ServiceProvider Build(
        Settings settings, TimeProvider clock, IReadOnlyDictionary<string, AccountKeys>? keys = null) =>
        new ServiceCollection()
            .AddLogging(logging => logging.AddCostOptimizerConsole())
            .AddCostOptimizer(settings, clock, keys)
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });

    /// <summary>Log lines go to stderr: stdout belongs to results.</summary>
    public static void AddCostOptimizerConsole(this ILoggingBuilder logging, LogForm form = LogForm.Text)
    {
        logging.SetMinimumLevel(LogLevel.Error);
        if (form == LogForm.Json)
        {
            logging.AddJsonConsole(console =>
            {
                console.UseUtcTimestamp = true;
                console.TimestampFormat = Timestamp;
                console.IncludeScopes = true;
            });
        }
        else
        {
            logging.AddSimpleConsole(console =>
            {
                console.SingleLine = true;
                console.UseUtcTimestamp = true;
                console.TimestampFormat = Timestamp + " ";
            });
        }

        logging.Services.Configure<ConsoleLoggerOptions>(options => options.LogToStandardErrorThreshold = LogLevel.Trace);
    }
}
