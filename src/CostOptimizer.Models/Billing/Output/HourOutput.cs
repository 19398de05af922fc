using System.ComponentModel;

namespace CostOptimizer.Models.Billing;

public sealed record HourOutput(
    [property: Description("Start of the hour.")] DateTime HourUtc,
    [property: Description("Currency.")] string Currency,
    [property: Description("Charges on demand.")] decimal OnDemandCost,
    [property: Description("Spot charges.")] decimal SpotCost,
    [property: Description("Amortized cost of commitments, used or not.")] decimal CommitmentCost,
    [property: Description("The part that covered nothing.")] decimal CommitmentUnused,
    [property: Description("Effective cost of the hour.")] decimal EffectiveCost,
    [property: Description("Cash of the hour.")] decimal BilledCost,
    [property: Description("As in the totals.")] decimal? Coverage,
    [property: Description("What each commitment covered of each line.")] IReadOnlyList<HourCoverOutput> Covers);
