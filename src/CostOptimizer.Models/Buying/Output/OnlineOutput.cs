using System.ComponentModel;

namespace CostOptimizer.Models.Buying;

[Description("The rule that buys without a forecast (W. Wang, B. Li, B. Liang, ICAC 2013).")]
public sealed record OnlineOutput(
    [property: Description("Rate while in use over the on-demand rate; 0 for all that AWS sells today.")] decimal Alpha,
    [property: Description("The rule never costs more than this many times the optimum in hindsight: 2 − alpha.")] decimal CompetitiveRatio,
    [property: Description("Hours of the last unit within one term at which both ways cost the same.")] decimal BreakEvenHours,
    [property: Description("The same as hours of a 730-hour month.")] decimal BreakEvenHoursPerMonth,
    [property: Description("Hours of the last unit that the window shows.")] decimal ObservedHours,
    [property: Description("Whether the rule would have bought by now.")] bool SaysBuy);
