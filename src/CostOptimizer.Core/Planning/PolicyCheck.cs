using System.Globalization;

namespace CostOptimizer.Core.Planning;

/// <summary>Refuses a policy that no plan can follow, with every fault at once.</summary>
internal static class PolicyCheck
{
    /// <exception cref="ArgumentException">Names every value out of its range.</exception>
    public static void Require(PlanningPolicy policy)
    {
        string[] faults =
        [
            .. Share(nameof(policy.MinimumValidShare), policy.MinimumValidShare),
            .. Fault(nameof(policy.PeakQuantile), policy.PeakQuantile, policy.PeakQuantile is > 0 and <= 1, "above 0 and up to 1"),
            .. Fault(nameof(policy.UtilizationCeiling), policy.UtilizationCeiling, policy.UtilizationCeiling is > 0 and <= 1, "above 0 and up to 1"),
            .. Fault(nameof(policy.HighestCeiling), policy.HighestCeiling, policy.HighestCeiling is > 0 and <= 1, "above 0 and up to 1"),
            .. Fault(nameof(policy.DemandGrowth), policy.DemandGrowth, policy.DemandGrowth is > 0 and <= 1000, "above 0 and up to 1000"),
            .. Fault(nameof(policy.DemandGrowthDeviation), policy.DemandGrowthDeviation, policy.DemandGrowthDeviation is >= 0 and <= 2, "0 to 2"),
            .. Fault(nameof(policy.SpareInstances), policy.SpareInstances, policy.SpareInstances is >= 0 and <= 1000, "0 to 1000"),
            .. Fault(nameof(policy.MemoryMargin), policy.MemoryMargin, policy.MemoryMargin is >= 0 and < 1, "0 to below 1"),
            .. Share(nameof(policy.IdleBusyShare), policy.IdleBusyShare),
            .. Fault(nameof(policy.LongestTermYears), policy.LongestTermYears, policy.LongestTermYears is 0 or 1 or 3, "0, 1 or 3"),
            .. Share(nameof(policy.CoverageCap), policy.CoverageCap),
            .. Share(nameof(policy.SpotShareCap), policy.SpotShareCap),
            .. Fault(nameof(policy.SpotOverhead), policy.SpotOverhead, policy.SpotOverhead is >= 0 and <= 10, "0 to 10"),
            .. Share(nameof(policy.MinimumProbability), policy.MinimumProbability),
            .. Fault(nameof(policy.PrivateDiscount), (double)policy.PrivateDiscount, policy.PrivateDiscount is >= 0m and < 1m, "0 to below 1"),
            .. Fault(nameof(policy.HorizonMonths), policy.HorizonMonths, policy.HorizonMonths is >= 1 and <= 120, "1 to 120"),
            .. Fault(nameof(policy.DiscountRate), (double)policy.DiscountRate, policy.DiscountRate is >= 0m and <= 1m, "0 to 1"),
            .. policy.UpfrontBudgets.SelectMany(budget => Fault($"{nameof(policy.UpfrontBudgets)}:{budget.Currency}", (double)budget.Amount, budget.Amount >= 0m, "0 or more")),
            .. policy.UpfrontBudgets.CountBy(budget => budget.Currency).SelectMany(count => Fault($"the number of {nameof(policy.UpfrontBudgets)} in {count.Key}", count.Value, count.Value == 1, "1")),
            .. Fault(nameof(policy.ScaleInLagHours), policy.ScaleInLagHours, policy.ScaleInLagHours is >= 0 and <= 168, "0 to 168"),
            .. Share(nameof(policy.MostUnservedShare), policy.MostUnservedShare),
            .. Fault("Schedule.LeadHours", policy.Schedule.LeadHours, policy.Schedule.LeadHours is >= 0 and <= 24, "0 to 24"),
            .. Fault("Schedule.LagHours", policy.Schedule.LagHours, policy.Schedule.LagHours is >= 0 and <= 24, "0 to 24"),
            .. Fault("Schedule.MinimumBlockHours", policy.Schedule.MinimumBlockHours, policy.Schedule.MinimumBlockHours is >= 1 and <= 24, "1 to 24"),
            .. Fault("Schedule.MinimumWeeks", policy.Schedule.MinimumWeeks, policy.Schedule.MinimumWeeks is >= 1 and <= 13, "1 to 13"),
        ];
        if (faults.Length > 0)
        {
            throw new ArgumentException($"The planning policy cannot be followed: {string.Join("; ", faults)}.", nameof(policy));
        }
    }

    private static IEnumerable<string> Share(string name, double value) => Fault(name, value, value is >= 0 and <= 1, "0 to 1");

    private static IEnumerable<string> Fault(string name, double value, bool isFine, string range) =>
        isFine ? [] : [string.Create(CultureInfo.InvariantCulture, $"{name} is {value} and must be {range}")];
}
