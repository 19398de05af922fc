using CostOptimizer.Application.Jobs;
using CostOptimizer.Application.Jobs.Ledger;

namespace CostOptimizer.Jobs.Retention;

/// <summary>Deletes calls that ended long ago.</summary>
internal sealed class CallRetention(IJobStore store, JobOptions options) : IRetention
{
    private const int Batch = 200;

    public string What => "calls";

    public Task<int> DeleteOldAsync(DateTime nowUtc, CancellationToken cancellationToken) => store.WriteAsync(
        session => session.DeleteEndedAsync(nowUtc - options.KeepHistory, Batch, cancellationToken), cancellationToken);
}
