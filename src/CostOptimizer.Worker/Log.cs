namespace CostOptimizer.Worker;

/// <summary>Event ids 8000 to 8999.</summary>
internal static partial class Log
{
    [LoggerMessage(8001, LogLevel.Error, "The scheduled analysis failed; the next one starts in {Interval}")]
    public static partial void ScheduledAnalysisFailed(this ILogger logger, Exception exception, TimeSpan interval);
}
