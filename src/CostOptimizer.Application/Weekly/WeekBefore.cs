using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Weekly;

/// <summary>What is kept of the week before, to compare with.</summary>
/// <param name="Stands">By fleet, those in scope.</param>
/// <param name="Spent">By currency; null when that week was not read to the hour, so that a part is never compared with a whole.</param>
public sealed record WeekBefore(
    string RunId, IReadOnlyDictionary<FleetId, FleetStand> Stands, IReadOnlyDictionary<Currency, Money>? Spent);
