using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Performance;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Planning;

/// <summary>Everything a plan is made of. The order of every list is without meaning.</summary>
/// <param name="Window">Whole hours; every usage series has one value per hour.</param>
/// <param name="Usage">
/// All usage that may draw on the commitments, also outside fleets; a fleet's own carries its id as key. See
/// <see cref="FleetUsageSeries"/>.
/// </param>
/// <param name="NowUtc">When the plan is made.</param>
public sealed record PlanningInput(
    Window Window,
    IReadOnlyList<FleetDemand> Fleets,
    IReadOnlyList<UsageSeries> Usage,
    PriceBook Prices,
    HardwareCatalogue Catalogue,
    IPerformanceModel Performance,
    IReadOnlyList<ReservedInstance> ReservedInstances,
    IReadOnlyList<SavingsPlan> SavingsPlans,
    SharingPolicy Sharing,
    PlanningPolicy Policy,
    DateTime NowUtc)
{
    public IReadOnlyList<CapacityReservation> CapacityReservations { get; init; } = [];

    /// <summary>How fleets, and the hours of a bill, are gone through.</summary>
    public WorkLoop Loop { get; init; } = WorkLoops.InOrder;
}
