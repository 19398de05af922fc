using CostOptimizer.Application.Savings;

namespace CostOptimizer.Storage.Savings;

/// <summary>What a week has beside its entries and totals.</summary>
internal sealed record WeekHead(IReadOnlyList<string> RunIds, IReadOnlyList<WeekCost> Costs);
