using System.ComponentModel;

namespace CostOptimizer.Models.Billing;

public sealed record CoverOutput(
    [property: Description("Id of the commitment.")] string Commitment,
    [property: Description("Unit-hours covered.")] decimal Hours,
    [property: Description("These hours at the contracted on-demand price; its negative is AWS's negation line.")] decimal OnDemandEquivalent,
    [property: Description("Of the commitment's amortized cost, what this usage drew.")] decimal Cost);
