using System.ComponentModel;

namespace CostOptimizer.Models.Billing;

public sealed record HourCoverOutput(
    [property: Description("Key of the usage.")] string Key,
    [property: Description("Id of the commitment.")] string Commitment,
    [property: Description("Unit-hours covered.")] decimal Hours,
    [property: Description("Amortized cost drawn.")] decimal Cost);
