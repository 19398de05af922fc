using CostOptimizer.Application.Analysis;
using Microsoft.Extensions.Logging;

namespace CostOptimizer.Application;

/// <summary>Event ids 1000 to 1999.</summary>
internal static partial class Log
{
    [LoggerMessage(1001, LogLevel.Information, "Analysis {RunId} started over {PartitionCount} partitions")]
    public static partial void AnalysisStarted(this ILogger logger, string runId, int partitionCount);

    [LoggerMessage(1002, LogLevel.Information, "Analysis {RunId} finished as {Status} with {FleetCount} fleets")]
    public static partial void AnalysisFinished(this ILogger logger, string runId, RunStatus status, int fleetCount);

    [LoggerMessage(1003, LogLevel.Warning, "Could not {Step} for {Where}; the rest goes on")]
    public static partial void SourceFailed(this ILogger logger, Exception exception, string where, string step);

    [LoggerMessage(1004, LogLevel.Error, "Analysis {RunId} failed before it could read anything")]
    public static partial void OrderFailed(this ILogger logger, Exception exception, string runId);

    [LoggerMessage(1020, LogLevel.Warning, "The turn {Turn} is skipped: analysis {RunId} of the same schedule has not ended")]
    public static partial void ScheduledAnalysisSkipped(this ILogger logger, string turn, string runId);

    [LoggerMessage(1101, LogLevel.Warning, "The webhook {EventId} was given up after {Attempts} attempts. {Outcome}")]
    public static partial void WebhookGivenUp(this ILogger logger, string eventId, int attempts, string? outcome);

    [LoggerMessage(1006, LogLevel.Warning, "Analysis {RunId} is ordered but could not be queued; tending does so within minutes")]
    public static partial void OrderWaitsForTending(this ILogger logger, Exception exception, string runId);
}
