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
using CostOptimizer.Worker.Serving;
using CostOptimizer.Worker.Telemetry;

namespace CostOptimizer.Worker.Configuration;

/// <summary>Everything that can be configured, read and found to be sound.</summary>
internal sealed record Settings(
    AnalysisOptions Analysis,
    PolicyOptions Policy,
    GroupingOptions Grouping,
    AwsOptions Aws,
    StorageOptions Storage,
    ServeOptions Serve,
    LoadTestOptions LoadTests,
    AccessOptions Access,
    OutboundOptions Outbound,
    JobOptions Jobs,
    IReadOnlyDictionary<string, ScheduleOptions> Schedules)
{
    public SavingsOptions Savings { get; init; } = new();

    public WebhookOptions Webhooks { get; init; } = new();

    public WeeklyReportOptions WeeklyReports { get; init; } = new();

    public SmtpOptions Smtp { get; init; } = new();

    public BucketOptions ReportBucket { get; init; } = new();

    public AlertOptions Alerts { get; init; } = new();

    public SlackOptions Slack { get; init; } = new();

    public TelemetryOptions Telemetry { get; init; } = new();
}
