using CostOptimizer.Application.Jobs;
using Microsoft.Extensions.Logging;

namespace CostOptimizer.Jobs;

/// <summary>Event ids 9000 to 9999.</summary>
internal static partial class Log
{
    [LoggerMessage(9001, LogLevel.Information, "Worker {Worker} takes calls, {ParallelCalls} at a time")]
    public static partial void WorkerStarted(this ILogger logger, string worker, int parallelCalls);

    [LoggerMessage(9002, LogLevel.Information, "Worker {Worker} stopped and gave {GivenBack} calls back")]
    public static partial void WorkerStopped(this ILogger logger, string worker, int givenBack);

    [LoggerMessage(9003, LogLevel.Information, "Call {Id} of {Kind} began, attempt {Attempt}")]
    public static partial void CallBegan(this ILogger logger, string id, string kind, int attempt);

    [LoggerMessage(9004, LogLevel.Information, "Call {Id} of {Kind} ended as {State} after {Seconds:0.0} s")]
    public static partial void CallEnded(this ILogger logger, string id, string kind, JobState state, double seconds);

    [LoggerMessage(9005, LogLevel.Warning, "Call {Id} of {Kind} failed in attempt {Attempt}; it is now {State}")]
    public static partial void CallFailed(this ILogger logger, Exception exception, string id, string kind, int attempt, JobState state);

    [LoggerMessage(9006, LogLevel.Warning, "Call {Id} was taken over by another worker while it ran here; what it did here counts for nothing")]
    public static partial void CallLost(this ILogger logger, string id);

    [LoggerMessage(9007, LogLevel.Warning, "Call {Id} is of the kind {Kind}, which this program does not know; it is left to another worker")]
    public static partial void KindUnknown(this ILogger logger, string id, string kind);

    [LoggerMessage(9008, LogLevel.Warning, "Worker {Worker} has been silent for {Silence}; its calls were taken over, {Due} of them are due again")]
    public static partial void WorkerDied(this ILogger logger, string worker, TimeSpan silence, int due);

    [LoggerMessage(9009, LogLevel.Warning, "Call {Id} could not be scheduled; it will be at one of the next check-ins")]
    public static partial void NotScheduled(this ILogger logger, Exception exception, string id);

    [LoggerMessage(9010, LogLevel.Information, "{Count} calls that were due had fallen through and were scheduled again")]
    public static partial void Rescheduled(this ILogger logger, int count);

    [LoggerMessage(9011, LogLevel.Information, "Schedule {Schedule} is due: {Id}")]
    public static partial void TurnTaken(this ILogger logger, string schedule, string id);

    [LoggerMessage(9012, LogLevel.Warning, "Schedule {Schedule} skips {Id}: {Reason}")]
    public static partial void TurnSkipped(this ILogger logger, string schedule, string id, string? reason);

    [LoggerMessage(9013, LogLevel.Error, "A check-in of worker {Worker} failed; the next one follows")]
    public static partial void CheckInFailed(this ILogger logger, Exception exception, string worker);

    [LoggerMessage(9014, LogLevel.Error, "The end of call {Id} could not be written; it is tried again")]
    public static partial void EndNotWritten(this ILogger logger, Exception exception, string id);

    [LoggerMessage(9015, LogLevel.Information, "Deleted {Count} rows of {What} that had passed their time")]
    public static partial void OldDeleted(this ILogger logger, int count, string what);

    [LoggerMessage(9016, LogLevel.Information, "Schedule {Schedule} is no longer configured and was removed")]
    public static partial void ScheduleRemoved(this ILogger logger, string schedule);

    [LoggerMessage(9017, LogLevel.Error, "The turn of schedule {Schedule} could not be taken")]
    public static partial void TurnFailed(this ILogger logger, Exception exception, string schedule);

    [LoggerMessage(9018, LogLevel.Warning, "The clock was set back: {Count} calls that waited for a time it had shown before are due now")]
    public static partial void BroughtForward(this ILogger logger, int count);
}
