namespace CostOptimizer.Worker;

/// <summary>Event ids 8000 to 8999.</summary>
internal static partial class Log
{
    [LoggerMessage(8002, LogLevel.Warning, "How new the data is could not be read; it is asked for again in a minute")]
    public static partial void FreshnessUnknown(this ILogger logger, Exception exception);

    [LoggerMessage(8003, LogLevel.Error, "The health check {Check} failed unexpectedly")]
    public static partial void CheckFailed(this ILogger logger, Exception exception, string check);
}
