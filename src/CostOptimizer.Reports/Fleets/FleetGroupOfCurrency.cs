using CostOptimizer.Core.Values;

namespace CostOptimizer.Reports.Fleets;

/// <summary>The fleets that are paid in one currency, largest saving first.</summary>
/// <param name="Currency">Null for fleets without a known price.</param>
internal sealed record FleetGroupOfCurrency(Currency? Currency, IReadOnlyList<ReportFleet> Fleets);
