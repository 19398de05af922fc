namespace CostOptimizer.Application.Savings;

/// <summary>The ledger ready to be shown. Currencies never add.</summary>
/// <param name="MeasuredUntilUtc">End of the last week that was measured; null before the first.</param>
/// <param name="Entries">Ordered by stage, then fleet, then id.</param>
/// <param name="Stages">By stage and currency, those that have entries.</param>
/// <param name="Weeks">By week, then currency.</param>
/// <param name="FleetWeeks">By week, then fleet.</param>
public sealed record SavingsView(
    DateTime? MeasuredUntilUtc,
    IReadOnlyList<LedgerEntry> Entries,
    IReadOnlyList<LedgerStageTotal> Stages,
    IReadOnlyList<LedgerWeek> Weeks,
    IReadOnlyList<LedgerFleetWeek> FleetWeeks);
