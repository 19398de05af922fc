using CostOptimizer.Application.Inventory;
using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Application.Metrics;

/// <summary>A fleet whose metrics are wanted, with what its request metric may be bound to.</summary>
/// <param name="Type">Null when the catalogue does not know the type; then only requests and CPU are collected.</param>
/// <param name="TargetGroups">ALB target groups in front of the fleet; empty when none is known.</param>
/// <param name="Variant">Set for SageMaker fleets.</param>
public sealed record FleetTarget(Fleet Fleet, InstanceType? Type, IReadOnlyList<string> TargetGroups, EndpointVariant? Variant);
