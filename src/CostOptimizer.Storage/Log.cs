using Microsoft.Extensions.Logging;

namespace CostOptimizer.Storage;

internal static partial class Log
{
    [LoggerMessage(4001, LogLevel.Information, "Applied schema script {Script} to {Database}")]
    public static partial void ScriptApplied(this ILogger logger, string script, string database);

    [LoggerMessage(4002, LogLevel.Information, "Run {RunId} is already stored; nothing was changed")]
    public static partial void RunAlreadyStored(this ILogger logger, string runId);

    [LoggerMessage(4003, LogLevel.Information, "Observed {PriceCount} prices, {NewCount} of them new or changed")]
    public static partial void PricesObserved(this ILogger logger, int priceCount, int newCount);

    [LoggerMessage(4004, LogLevel.Warning, "The database {Database} failed for a moment (error {Number}); attempt {Attempt} follows in {DelaySeconds} s")]
    public static partial void DatabaseFailedForAMoment(this ILogger logger, string database, int number, int attempt, double delaySeconds);
}
