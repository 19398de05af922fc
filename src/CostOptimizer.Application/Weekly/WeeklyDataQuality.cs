using CostOptimizer.Application.Analysis;

namespace CostOptimizer.Application.Weekly;

/// <summary>How far the week's figures can be trusted.</summary>
/// <param name="ValidShare">Buckets with data ÷ buckets in which the fleets ran, over all fleets, 0..1; null without any.</param>
/// <param name="FleetsByState">Every state that occurs, in the order of the enum.</param>
/// <param name="UnpricedFleets">Fleets in no sum because a price is unknown; untrusted names.</param>
/// <param name="Failures">What could not be read; all of it is missing from the figures.</param>
/// <param name="Warnings">Oddities of inventory and metrics.</param>
/// <param name="OldestDataUtc">Of the accounts' newest data, the oldest; null when nothing was read.</param>
public sealed record WeeklyDataQuality(
    double? ValidShare,
    IReadOnlyList<FleetStateCount> FleetsByState,
    IReadOnlyList<string> UnpricedFleets,
    IReadOnlyList<SourceFailure> Failures,
    IReadOnlyList<string> Warnings,
    DateTime? OldestDataUtc);
