using System.ComponentModel;
using CostOptimizer.Core.Purchasing.Regret;

namespace CostOptimizer.Models.Buying;

public sealed record RegretOutput(
    [property: Description("What happens after the purchase.")] RegretScenario Scenario,
    [property: Description("Effective cost of the estate per hour with the purchase.")] decimal CostPerHourWith,
    [property: Description("The same without it.")] decimal CostPerHourWithout,
    [property: Description("The least with all, a part or none of it: the best decision in hindsight.")] decimal BestCostPerHour,
    [property: Description("Share of the purchase, 0..1, that would have cost that.")] decimal BestShare,
    [property: Description("costPerHourWith − bestCostPerHour, 0 or more.")] decimal RegretPerHour,
    [property: Description("regretPerHour × 730.")] decimal RegretPerMonth,
    [property: Description("regretPerHour × the term's hours: the scenario comes true on the first day.")] decimal WorstOverTerm);
