using CostOptimizer.Application.Presentation;
using CostOptimizer.Core.Planning;
using CostOptimizer.Reports.Wording;

namespace CostOptimizer.Reports.Sections;

/// <summary>The policy as a reader would put it.</summary>
internal static class PolicyValues
{
    public static IEnumerable<(string Setting, string Value)> Of(PlanningPolicy policy) =>
    [
        ("Least share of buckets with data", Display.Percent(policy.MinimumValidShare)),
        ("Quantile of 5-minute buckets that a fixed fleet is sized on", Display.Percent(policy.PeakQuantile)),
        ("Highest busy share without a promised latency", Display.Percent(policy.UtilizationCeiling)),
        ("Highest busy share that a promised latency can justify", Display.Percent(policy.HighestCeiling)),
        ("Factor on demand for growth", Display.Number(policy.DemandGrowth)),
        ("Uncertainty of that factor, as the deviation of its logarithm", Display.Number(policy.DemandGrowthDeviation)),
        ("Seed of the scenarios", Display.Number((decimal)policy.Seed)),
        ("Spare instances", Words.Count(policy.SpareInstances)),
        ("Hours for which an autoscaled fleet keeps instances", Words.Count(policy.ScaleInLagHours)),
        ("Weeks of timetables repeat in", policy.Schedule.Zone.Id),
        ("Hours that a timetable adds before and after demand", $"{policy.Schedule.LeadHours} and {policy.Schedule.LagHours}"),
        ("Largest share of a left-out week that a timetable may have missed", Display.Percent(policy.MostUnservedShare)),
        ("Device memory that stays free", Display.Percent(policy.MemoryMargin)),
        ("A device is idle when never busier than", Display.Percent(policy.IdleBusyShare)),
        ("Longest commitment", policy.LongestTermYears == 0 ? "none" : Words.Count(policy.LongestTermYears, "year", "years")),
        ("Payment", string.Join(", ", policy.PaymentOptions.Select(Words.Payment))),
        ("Most to pay upfront", policy.UpfrontBudgets.Count == 0 ? "no limit" : string.Join(", ", policy.UpfrontBudgets.Select(budget => Display.Money(budget)))),
        ("Highest share covered by commitments", Display.Percent(policy.CoverageCap)),
        ("Highest share on spot, where a fleet tolerates it", Display.Percent(policy.SpotShareCap)),
        ("Extra spot hours for interruptions", Display.Percent(policy.SpotOverhead)),
        ("Chance of saving below which to benchmark first", Display.Percent(policy.MinimumProbability)),
        ("Private discount", Display.Percent(policy.PrivateDiscount)),
        ("An hour of engineering", string.Join(", ", policy.EngineeringHourlyRates.Select(rate => Display.Money(rate)))),
        ("Least saving worth a move, a month", Display.Number(policy.MinimumMonthlySavings)),
        ("Longest payback", Words.Count(policy.LongestPaybackMonths, "month", "months")),
        ("Months that a change is judged over", Words.Count(policy.HorizonMonths)),
        ("Discount rate a year", Display.Percent(policy.DiscountRate)),
        ("Families used only when nothing else pays", policy.LastResortFamilies.Count == 0 ? "none" : string.Join(", ", policy.LastResortFamilies)),
        ("Families decided otherwise than the catalogue", policy.FamilyPolicies.Count == 0
            ? "none"
            : string.Join(", ", policy.FamilyPolicies.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}: {pair.Value}"))),
    ];
}
