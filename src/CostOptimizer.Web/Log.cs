using Microsoft.Extensions.Logging;

namespace CostOptimizer.Web;

/// <summary>Event ids 6000 to 6999.</summary>
internal static partial class Log
{
    [LoggerMessage(6001, LogLevel.Warning, "When API keys were last used could not be written down; the next try follows")]
    public static partial void KeyUsesNotWritten(this ILogger logger, Exception exception);

    [LoggerMessage(6002, LogLevel.Error, "The public key of the load balancer could not be fetched, so nobody is let in by it; check the way to Access:Alb:PublicKeys")]
    public static partial void LoadBalancerKeyNotFetched(this ILogger logger, Exception exception);

    [LoggerMessage(6003, LogLevel.Warning, "A sign-in from {Address} failed")]
    public static partial void SignInFailed(this ILogger logger, System.Net.IPAddress? address);

    [LoggerMessage(6004, LogLevel.Warning, "Slack answered {Status} when told what came of a click; the decision stands")]
    public static partial void SlackReplyRefused(this ILogger logger, int status);

    [LoggerMessage(6005, LogLevel.Warning, "Slack could not be told what came of a click ({Cause}); the decision stands")]
    public static partial void SlackReplyFailed(this ILogger logger, string cause);

    [LoggerMessage(6006, LogLevel.Error, "The click of {User} on {Action} for {Recommendation} failed; Slack was answered before, the user is told")]
    public static partial void SlackClickFailed(this ILogger logger, Exception exception, string action, string recommendation, string user);

    [LoggerMessage(6007, LogLevel.Warning, "The click of {User} on {Action} for {Recommendation} was not taken: too many wait to be decided, or the process stops")]
    public static partial void SlackClickNotTaken(this ILogger logger, string action, string recommendation, string user);

    [LoggerMessage(6101, LogLevel.Error, "{Method} {Path} failed")]
    public static partial void RequestFailed(this ILogger logger, Exception exception, string method, string path);

    [LoggerMessage(6102, LogLevel.Error, "The database refused a request")]
    public static partial void DatabaseRefused(this ILogger logger, Exception exception);

    [LoggerMessage(6201, LogLevel.Warning, "The pages could not be written beforehand; whoever opens one first waits for it")]
    public static partial void FirstLookFailed(this ILogger logger, Exception exception);
}
