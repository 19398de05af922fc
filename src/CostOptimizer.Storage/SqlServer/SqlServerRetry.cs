using Microsoft.Data.SqlClient;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;

namespace CostOptimizer.Storage.SqlServer;

/// <summary>Tries again, a few times and ever later, what failed only for a moment.</summary>
internal static class SqlServerRetry
{
    public static ResiliencePipeline Create(string database, TimeProvider clock, ILogger logger) =>
        new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = 3,
                Delay = TimeSpan.FromMilliseconds(250),
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true, // so that victims of one deadlock do not meet again
                ShouldHandle = new PredicateBuilder().Handle<SqlException>(SqlServerErrors.IsTransient),
                OnRetry = retry =>
                {
                    var number = ((SqlException)retry.Outcome.Exception!).Number;
                    logger.DatabaseFailedForAMoment(database, number, retry.AttemptNumber + 2, retry.RetryDelay.TotalSeconds);
                    return ValueTask.CompletedTask;
                },
            })
            .Build();
}
