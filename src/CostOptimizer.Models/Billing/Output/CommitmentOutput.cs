using System.ComponentModel;

namespace CostOptimizer.Models.Billing;

public sealed record CommitmentOutput(
    [property: Description("Id.")] string Id,
    [property: Description("Account that owns it.")] string Account,
    [property: Description("Kind, in the order in which AWS applies them.")] CommitmentKindName Kind,
    [property: Description("Amortized cost over its active part of the window.")] decimal AmortizedCost,
    [property: Description("The part that covered usage.")] decimal Used,
    [property: Description("amortizedCost − used: paid and lost.")] decimal Unused,
    [property: Description("used ÷ amortizedCost, 0..1; null when not active in the window.")] decimal? Utilization,
    [property: Description("Unit-hours it covered.")] decimal CoveredHours,
    [property: Description("Those hours at contracted on-demand prices, minus amortizedCost: what it saved; below zero when it cost more.")] decimal NetSaving,
    [property: Description("Cash of the window: billedUpfront + billedRecurring.")] decimal Billed,
    [property: Description("Upfront fee, when the term starts in the window.")] decimal BilledUpfront,
    [property: Description("Recurring fees of the active hours.")] decimal BilledRecurring);
