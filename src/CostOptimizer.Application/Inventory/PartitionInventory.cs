using CostOptimizer.Application.Estate;
using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Application.Inventory;

/// <summary>What one account owns in one region.</summary>
/// <param name="Instances">EC2 instances and SageMaker variant instances, stopped ones included, terminated ones not; ordered by id, no id twice.</param>
/// <param name="Zones">Zone ids in which each type can be launched here.</param>
/// <param name="Warnings">Oddities a reader should know, for example an instance that was listed twice.</param>
public sealed record PartitionInventory(
    EstatePartition Partition,
    IReadOnlyList<Instance> Instances,
    IReadOnlyList<AutoScalingGroup> AutoScalingGroups,
    IReadOnlyList<EndpointVariant> EndpointVariants,
    IReadOnlyList<ReservedInstance> ReservedInstances,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Zones,
    IReadOnlyList<string> Warnings)
{
    /// <summary>On-demand capacity held, and paid for, whether used or not; active ones, ordered by id.</summary>
    public IReadOnlyList<CapacityReservation> CapacityReservations { get; init; } = [];
}
