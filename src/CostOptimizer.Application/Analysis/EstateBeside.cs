using CostOptimizer.Core.Billing;

namespace CostOptimizer.Application.Analysis;

/// <summary>What an analysis billed beside its fleets: it draws on the same commitments, so a later measurement needs it.</summary>
/// <param name="OtherUsage">Over the look-back, one value an hour.</param>
public sealed record EstateBeside(IReadOnlyList<UsageSeries> OtherUsage, IReadOnlyList<CapacityReservation> CapacityReservations);
