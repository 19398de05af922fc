using CostOptimizer.Application.Alerts;
using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Grouping;
using CostOptimizer.Application.Outbound;
using CostOptimizer.Application.Savings;
using CostOptimizer.Application.Webhooks;
using CostOptimizer.Application.Weekly;
using CostOptimizer.Aws.Configuration;
using CostOptimizer.Jobs;
using CostOptimizer.Jobs.Schedules;
using CostOptimizer.Notifications.Buckets;
using CostOptimizer.Notifications.Email;
using CostOptimizer.Notifications.Slack;
using CostOptimizer.Storage;
using CostOptimizer.Web.Access;
using CostOptimizer.Worker.CommandLine;
using CostOptimizer.Worker.Serving;
using CostOptimizer.Worker.Telemetry;

namespace CostOptimizer.Worker.Configuration;

/// <summary>
/// Reads settings from appsettings.json, a file of the user's and the environment (later ones win), and names every
/// fault of all of them at once.
/// </summary>
internal static class SettingsReader
{
    public const string FileName = "appsettings.json";

    public const string EnvironmentPrefix = "COSTOPT_";

    private const string Logging = "Logging";

    private static readonly Dictionary<string, Type> Sections = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Analysis"] = typeof(AnalysisOptions),
        ["Policy"] = typeof(PolicyOptions),
        ["Grouping"] = typeof(GroupingOptions),
        [AwsOptions.SectionName] = typeof(AwsOptions),
        [StorageOptions.SectionName] = typeof(StorageOptions),
        ["Serve"] = typeof(ServeOptions),
        ["LoadTests"] = typeof(LoadTestOptions),
        [AccessOptions.SectionName] = typeof(AccessOptions),
        [OutboundOptions.SectionName] = typeof(OutboundOptions),
        ["Jobs"] = typeof(JobOptions),
        ["Schedules"] = typeof(Dictionary<string, ScheduleOptions>),
        [SavingsOptions.SectionName] = typeof(SavingsOptions),
        [WebhookOptions.SectionName] = typeof(WebhookOptions),
        [WeeklyReportOptions.SectionName] = typeof(WeeklyReportOptions),
        [SmtpOptions.SectionName] = typeof(SmtpOptions),
        [BucketOptions.SectionName] = typeof(BucketOptions),
        [AlertOptions.SectionName] = typeof(AlertOptions),
        [SlackOptions.SectionName] = typeof(SlackOptions),
        [TelemetryOptions.SectionName] = typeof(TelemetryOptions),
    };

    /// <param name="file">The user's own file; null for none.</param>
    /// <exception cref="BadInputException">A file cannot be read, or some settings have faults.</exception>
    public static Settings Read(FileInfo? file)
    {
        var configuration = SecretReferences.Follow(Load(file));
        ThrowIfAny([
            .. UnknownSections(configuration),
            .. Sections.SelectMany(section => ConfigurationFaults.Find(configuration.GetSection(section.Key), section.Value)),
        ]);

        var settings = new Settings(
            Bind<AnalysisOptions>(configuration, "Analysis"),
            Bind<PolicyOptions>(configuration, "Policy"),
            Bind<GroupingOptions>(configuration, "Grouping"),
            Bind<AwsOptions>(configuration, AwsOptions.SectionName),
            Bind<StorageOptions>(configuration, StorageOptions.SectionName),
            Bind<ServeOptions>(configuration, "Serve"),
            Bind<LoadTestOptions>(configuration, "LoadTests"),
            Bind<AccessOptions>(configuration, AccessOptions.SectionName),
            Bind<OutboundOptions>(configuration, OutboundOptions.SectionName),
            Bind<JobOptions>(configuration, "Jobs"),
            Bind<Dictionary<string, ScheduleOptions>>(configuration, "Schedules"))
        {
            Savings = Bind<SavingsOptions>(configuration, SavingsOptions.SectionName),
            Webhooks = Bind<WebhookOptions>(configuration, WebhookOptions.SectionName),
            WeeklyReports = Bind<WeeklyReportOptions>(configuration, WeeklyReportOptions.SectionName),
            Smtp = Bind<SmtpOptions>(configuration, SmtpOptions.SectionName),
            ReportBucket = Bind<BucketOptions>(configuration, BucketOptions.SectionName),
            Alerts = Bind<AlertOptions>(configuration, AlertOptions.SectionName),
            Slack = Bind<SlackOptions>(configuration, SlackOptions.SectionName),
            Telemetry = Bind<TelemetryOptions>(configuration, TelemetryOptions.SectionName),
        };
        ThrowIfAny([
            .. settings.Analysis.Faults(),
            .. settings.Policy.Faults(),
            .. settings.Grouping.Faults(),
            .. settings.Aws.Validate(),
            .. settings.Serve.Faults(),
            .. settings.Telemetry.Faults(),
            .. settings.Access.Faults(settings.Serve.Listen),
            .. settings.Outbound.Faults(),
            .. settings.Jobs.Faults(),
            .. settings.Schedules.SelectMany(schedule => schedule.Value.Faults(schedule.Key)),
            .. settings.Savings.Faults(),
            .. settings.Webhooks.Faults(),
            .. settings.WeeklyReports.Faults(),
            .. settings.Smtp.Faults(),
            .. settings.ReportBucket.Faults(),
            .. settings.Alerts.Faults(),
            .. settings.Slack.Faults(settings.Alerts),
        ]);
        return settings;
    }

    /// <returns>Where the server listens. Asked for every few seconds by probes, so no secret is fetched for it.</returns>
    /// <exception cref="BadInputException">A file cannot be read, or the section has faults.</exception>
    public static string ReadListen(FileInfo? file)
    {
        var configuration = Load(file);
        ThrowIfAny([.. ConfigurationFaults.Find(configuration.GetSection("Serve"), typeof(ServeOptions))]);
        var serve = Bind<ServeOptions>(configuration, "Serve");
        ThrowIfAny([.. serve.Faults()]);
        return serve.Listen;
    }

    private static IConfigurationRoot Load(FileInfo? file)
    {
        if (file is { Exists: false })
        {
            throw new BadInputException([$"--config is '{file.FullName}', which does not exist: name a JSON file of settings."]);
        }

        try
        {
            var builder = new ConfigurationBuilder()
                .AddJsonFile(Path.Combine(AppContext.BaseDirectory, FileName), optional: true)
                .AddJsonFile(Path.Combine(Environment.CurrentDirectory, FileName), optional: true);
            if (file is not null)
            {
                builder.AddJsonFile(file.FullName, optional: false);
            }

            return builder.AddEnvironmentVariables(EnvironmentPrefix).Build();
        }
        catch (Exception exception) when (exception is InvalidDataException or FormatException or IOException or UnauthorizedAccessException)
        {
            throw new BadInputException([$"The settings cannot be read. {Causes(exception)} Mend that file."]);
        }
    }

    private static string Causes(Exception exception) =>
        exception.GetBaseException() is var cause && cause != exception ? $"{exception.Message} {cause.Message}" : exception.Message;

    private static IEnumerable<string> UnknownSections(IConfigurationRoot configuration) =>
        configuration.GetChildren()
            .Select(section => section.Key)
            .Where(key => !Sections.ContainsKey(key) && !key.Equals(Logging, StringComparison.OrdinalIgnoreCase) && !IsOtherVariable(key))
            .Select(key => $"{key} is not a section of settings: use one of {string.Join(", ", Sections.Keys)}.");

    // Variables with our prefix that are no settings, such as those of tests, are written in capitals throughout.
    private static bool IsOtherVariable(string key) => key.Equals(key.ToUpperInvariant(), StringComparison.Ordinal);

    private static T Bind<T>(IConfigurationRoot configuration, string section)
        where T : new() => configuration.GetSection(section).Get<T>() ?? new T();

    private static void ThrowIfAny(IReadOnlyList<string> faults)
    {
        if (faults.Count > 0)
        {
            throw new BadInputException(faults);
        }
    }
}
