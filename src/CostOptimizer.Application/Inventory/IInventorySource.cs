using CostOptimizer.Application.Estate;

namespace CostOptimizer.Application.Inventory;

public interface IInventorySource
{
    /// <exception cref="Analysis.SourceException">The partition could not be read; nothing of it is returned.</exception>
    Task<PartitionInventory> DiscoverAsync(EstatePartition partition, CancellationToken cancellationToken);
}
