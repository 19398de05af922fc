using System.CommandLine;
using System.Globalization;
using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Estate;
using CostOptimizer.Application.Orders;
using CostOptimizer.Application.Reports;
using CostOptimizer.Application.Storage;
using CostOptimizer.Worker.CommandLine;
using CostOptimizer.Worker.Configuration;
using CostOptimizer.Worker.Demo;
using CostOptimizer.Worker.Views;
using Region = CostOptimizer.Core.Fleets.Region;

namespace CostOptimizer.Worker.Verbs;

/// <summary><c>analyze</c>: the main job on AWS, or on any endpoint that the settings or the SDK's variables name.</summary>
internal static class AnalyzeVerb
{
    // CloudWatch and EC2 hold nothing older.
    private const int FirstYear = 2006;

    private static readonly string[] InstantForms = ["yyyy-MM-dd", "yyyy-MM-ddTHH:mmK", "yyyy-MM-ddTHH:mm:ssK"];

    public static Command Create()
    {
        var accounts = new Option<string[]>("--account") { Description = "Account id to read; may be repeated; all by default." };
        var regions = new Option<string[]>("--region") { Description = "Region to read; may be repeated; all by default." };
        var report = new Option<FileInfo?>("--report") { Description = "Also write the report to this HTML file." };
        var now = new Option<string?>("--now") { Description = "Analyse as of this instant (ISO 8601, UTC) instead of now, for simulated estates." };
        var command = new Command("analyze", "Read the estate, plan it and store the result.") { accounts, regions, report, now };
        command.Does(async (parsed, terminal, cancellationToken) =>
        {
            var scope = ScopeOf(parsed.GetValue(accounts) ?? [], parsed.GetValue(regions) ?? []);
            var clock = ClockAt(parsed.GetValue(now));
            var settings = SettingsReader.Read(parsed.GetValue(SharedOptions.Config));
            await using var services = Composition.Build(settings, clock);
            await services.GetRequiredService<IDatabaseMigrator>().MigrateAsync(cancellationToken);
            var request = new AnalysisRequest(RunIds.New(clock), scope, OriginOf(settings));
            var analyze = services.GetRequiredService<IAnalyzeEstate>();
            var result = await ProgressView.ShowAsync(terminal.Messages, progress => analyze.RunAsync(request, progress, cancellationToken));
            if (parsed.GetValue(report) is { } file)
            {
                await ReportVerb.WriteAsync(services.GetRequiredService<IReportWriter>(), result, file, cancellationToken);
            }

            Show(terminal, result, parsed.GetValue(report));
            return ExitCodeOf(result);
        });
        return command;
    }

    public static void Show(Terminal terminal, AnalysisResult result, FileInfo? report)
    {
        if (terminal.Json)
        {
            terminal.WriteJson(new
            {
                result.Run,
                result.Partitions,
                Failures = result.AllFailures,
                result.Plan.Totals,
                Recommendations = result.Plan.Fleets.Select(fleet => fleet.Recommendation),
                result.Calls,
                Report = report?.FullName,
            });
            return;
        }

        ResultView.Write(terminal.Output, result);
        if (report is not null)
        {
            terminal.WriteLine($"Report: {report.FullName}");
        }
    }

    public static int ExitCodeOf(AnalysisResult result) => result.Run.Status switch
    {
        RunStatus.Succeeded => ExitCode.Done,
        RunStatus.Partial => ExitCode.Partial,
        _ => ExitCode.Failed,
    };

    /// <summary>Where a result comes from must be seen on it: an endpoint of the user's own is not AWS.</summary>
    public static string OriginOf(Settings settings) =>
        !string.IsNullOrWhiteSpace(settings.Aws.ServiceUrl) ? settings.Aws.ServiceUrl
        : Environment.GetEnvironmentVariable("AWS_ENDPOINT_URL") is { Length: > 0 } endpoint ? endpoint
        : "AWS";

    private static AnalysisScope ScopeOf(string[] accounts, string[] regions)
    {
        string[] faults =
        [
            .. accounts
                .Where(account => account.Length != 12 || !account.All(char.IsAsciiDigit))
                .Select(account => $"--account is '{account}': give the twelve digits of an account id."),
            .. regions
                .Where(region => !Region.IsRegion(region))
                .Select(region => $"--region is '{region}': give a region code such as eu-west-1."),
        ];
        return faults.Length == 0 ? new AnalysisScope(accounts, regions) : throw new BadInputException(faults);
    }

    private static TimeProvider ClockAt(string? instant) =>
        instant is null ? TimeProvider.System
        : DateTimeOffset.TryParseExact(instant, InstantForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var now)
            && now.Year >= FirstYear ? new EstateClock(now)
        : throw new BadInputException([$"--now is '{instant}': give an instant such as 2026-11-16T00:00:00Z."]);
}
