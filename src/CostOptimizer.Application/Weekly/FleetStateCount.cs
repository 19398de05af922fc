using CostOptimizer.Core.Demand;

namespace CostOptimizer.Application.Weekly;

/// <summary>How many fleets are in one state.</summary>
public sealed record FleetStateCount(FleetState State, int Fleets);
