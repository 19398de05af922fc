using CostOptimizer.Application.Savings;

namespace CostOptimizer.Web.Api.Savings;

/// <summary>The ledger in sums.</summary>
/// <param name="MeasuredUntilUtc">End of the last week that was measured; null before the first.</param>
/// <param name="Stages">By stage and currency.</param>
/// <param name="Weeks">By week, then currency.</param>
public sealed record SavingsSummary(DateTime? MeasuredUntilUtc, IReadOnlyList<LedgerStageTotal> Stages, IReadOnlyList<LedgerWeek> Weeks);
