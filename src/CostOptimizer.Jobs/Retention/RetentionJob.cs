using CostOptimizer.Application.Jobs;
using CostOptimizer.Application.Storage;
using Microsoft.Extensions.Logging;

namespace CostOptimizer.Jobs.Retention;

/// <summary>Deletes what has passed its time, batch by batch. One kind of rows that cannot be deleted keeps no other.</summary>
internal sealed class RetentionJob(IEnumerable<IRetention> retentions, TimeProvider clock, ILogger<RetentionJob> logger) : IJob
{
    public string Kind => "retention";

    public async Task RunAsync(string argument, CancellationToken cancellationToken)
    {
        List<Exception> failures = [];
        foreach (var retention in retentions)
        {
            try
            {
                await DeleteAsync(retention, cancellationToken);
            }
            catch (StorageException exception)
            {
                failures.Add(exception);
            }
        }

        if (failures.Count > 0)
        {
            throw new AggregateException(failures[0].Message, failures);
        }
    }

    private async Task DeleteAsync(IRetention retention, CancellationToken cancellationToken)
    {
        var deleted = 0;
        while (await retention.DeleteOldAsync(clock.GetUtcNow().UtcDateTime, cancellationToken) is > 0 and var batch)
        {
            deleted += batch;
        }

        if (deleted > 0)
        {
            logger.OldDeleted(deleted, retention.What);
        }
    }
}
