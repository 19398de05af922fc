using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Jobs;

namespace CostOptimizer.Application.Orders;

/// <summary>Reads one partition of an ordered analysis and keeps what it brought for the conclusion.</summary>
internal sealed class ReadPartitionJob(IOrderStore store, PartitionReader reader) : IJob
{
    public string Kind => OrderJobs.ReadKind;

    /// <param name="argument">The run's id, a space, and the partition's name.</param>
    public async Task RunAsync(string argument, CancellationToken cancellationToken)
    {
        var (runId, name) = (argument[..argument.IndexOf(' ', StringComparison.Ordinal)], argument[(argument.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
        if (await store.ReadStartAsync(runId, cancellationToken) is not { } started
            || started.Listing.Partitions.FirstOrDefault(each => each.Name == name) is not { } partition
            || await store.HasReadingAsync(runId, partition, cancellationToken))
        {
            return;
        }

        var reading = await reader.ReadAsync(partition, started.Frame, new Unheard(), cancellationToken);
        await store.AddReadingAsync(runId, reading, cancellationToken);
    }

    /// <summary>Progress is what is stored: whole partitions.</summary>
    private sealed class Unheard : IProgress<AnalysisStep>
    {
        public void Report(AnalysisStep value)
        {
        }
    }
}
