using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Metrics;

/// <summary>Keeps the usage that was read, by bucket, so that the next analysis reads only what is new.</summary>
public interface IUsageStore
{
    /// <returns>What is kept of the fleets within the window; fleets of which nothing is kept are missing.</returns>
    Task<IReadOnlyDictionary<FleetId, KeptUsage>> ReadAsync(IReadOnlyList<FleetId> fleets, Window window, CancellationToken cancellationToken);

    /// <summary>Keeps usage in one transaction. It joins what is kept when it was read the same way and leaves no hole, else it takes its place.</summary>
    /// <exception cref="Storage.StorageException">The database refuses; nothing was kept.</exception>
    Task SaveAsync(IReadOnlyList<KeptUsage> usages, CancellationToken cancellationToken);
}
