namespace CostOptimizer.Simulator.Estates;

/// <summary>An On-Demand Capacity Reservation; billed used or not.</summary>
/// <param name="Used">Instances that run in it; at most <paramref name="Count"/>.</param>
internal sealed record CapacityReservationSpec(
    string Id, string Region, string Type, string ZoneId, string Platform, int Count, int Used, DateTimeOffset Start);
