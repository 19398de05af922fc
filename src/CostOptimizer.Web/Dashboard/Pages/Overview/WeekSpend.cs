using CostOptimizer.Application.Weekly;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Web.Dashboard.Pages.Overview;

/// <summary>What one week came to, as its record says.</summary>
/// <param name="IsWhole">Whether every hour of it was read.</param>
/// <param name="Spent">One for each currency.</param>
public sealed record WeekSpend(IsoWeek Week, bool IsWhole, IReadOnlyDictionary<Currency, Money> Spent)
{
    public static WeekSpend Of(WeeklyRecord record) => new(
        record.Week, record.IsWholeWeek, record.Totals.ToDictionary(total => total.Currency, total => total.SpentInWeek.Value));
}
