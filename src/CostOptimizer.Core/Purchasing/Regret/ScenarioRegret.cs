using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Purchasing.Regret;

/// <summary>What one scenario makes of one purchase; everything else owned and bought is kept.</summary>
/// <param name="CostWith">Effective cost of the whole estate in the purchase's currency, per hour.</param>
/// <param name="CostWithout">The same, had it not been made.</param>
/// <param name="BestCost">The least with all, a part or none of it: the best decision in hindsight.</param>
/// <param name="BestShare">Of the purchase, 0..1, that would have cost <paramref name="BestCost"/>.</param>
public sealed record ScenarioRegret(RegretScenario Scenario, Money CostWith, Money CostWithout, Money BestCost, decimal BestShare)
{
    /// <summary>Per hour, zero or more.</summary>
    public Money PerHour => CostWith - BestCost;

    public Money PerMonth => PerHour * HoursPer.Month;

    /// <param name="hours">Left of the term, from the day on which the scenario comes true; the worst is all of it.</param>
    public Money Over(decimal hours) => PerHour * hours;
}
