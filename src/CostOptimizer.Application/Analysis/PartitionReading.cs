using CostOptimizer.Application.Estate;
using CostOptimizer.Application.Grouping;
using CostOptimizer.Application.Inventory;
using CostOptimizer.Core.Demand;
using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Application.Analysis;

/// <summary>What reading one partition brought; without an inventory nothing else is there.</summary>
internal sealed record PartitionReading(
    EstatePartition Partition,
    PartitionInventory? Inventory,
    IReadOnlyList<FleetGroup> Fleets,
    IReadOnlyDictionary<FleetId, FleetUsage> Usage,
    IReadOnlyList<SourceFailure> Failures);
