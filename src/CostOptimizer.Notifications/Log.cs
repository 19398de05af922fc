using Microsoft.Extensions.Logging;

namespace CostOptimizer.Notifications;

internal static partial class Log
{
    [LoggerMessage(9101, LogLevel.Error, "Delivery {DeliveryId} was given up after {Attempts} attempts: {Outcome}")]
    public static partial void DeliveryGivenUp(this ILogger logger, string deliveryId, int attempts, string? outcome);

    [LoggerMessage(9102, LogLevel.Information, "Wrote the weekly report {ReportId} from analysis {RunId}, {DeliveryCount} deliveries")]
    public static partial void WeeklyReportWritten(this ILogger logger, string reportId, string runId, int deliveryCount);

    [LoggerMessage(9103, LogLevel.Warning, "No analysis has read all of {Week} for the group {Group} yet: its report waits until {UntilUtc:u}")]
    public static partial void WeeklyReportWaits(this ILogger logger, string week, string group, DateTime untilUtc);

    [LoggerMessage(9104, LogLevel.Information, "Raised {AlertCount} alerts, the newest analysis being {RunId}")]
    public static partial void AlertsRaised(this ILogger logger, int alertCount, string? runId);
}
