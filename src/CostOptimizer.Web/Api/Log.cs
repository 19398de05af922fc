using Microsoft.Extensions.Logging;

namespace CostOptimizer.Web.Api;

/// <summary>Event ids 7100 to 7199.</summary>
internal static partial class Log
{
    [LoggerMessage(7101, LogLevel.Error, "{Method} {Path} failed")]
    public static partial void RequestFailed(this ILogger logger, Exception exception, string method, string path);

    [LoggerMessage(7102, LogLevel.Error, "The database refused a request")]
    public static partial void DatabaseRefused(this ILogger logger, Exception exception);
}
