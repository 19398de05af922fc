using System.ComponentModel;
using CostOptimizer.Models.Billing;

namespace CostOptimizer.Models.Buying;

public sealed record PurchaseOutput(
    [property: Description("Stable id: what is bought and for which account.")] string Id,
    [property: Description("Kind.")] OfferKindName Kind,
    [property: Description("Account that buys; the owner is served first.")] string Account,
    [property: Description("Term in years.")] int TermYears,
    [property: Description("Payment option.")] PaymentName Payment,
    [property: Description("Region of reservations and EC2 Instance plans; null otherwise.")] string? Region,
    [property: Description("Type of a reservation; null otherwise.")] string? Type,
    [property: Description("Family of an EC2 Instance plan; null otherwise.")] string? Family,
    [property: Description("Instances of a reservation; null for plans.")] int? Count,
    [property: Description("Commitment of a plan per hour; null for reservations.")] decimal? CommitmentPerHour,
    [property: Description("Currency of its amounts.")] string Currency,
    [property: Description("Due at the start, before the private discount.")] decimal Upfront,
    [property: Description("Amortized cost per hour, used or not, before the private discount.")] decimal CostPerHour,
    [property: Description("Share of it that covers usage, 0..1.")] decimal? Utilization,
    [property: Description("By the optimizer's prices: what the last instance or dollar an hour saves per hour for each dollar it costs.")] decimal MarginalValue,
    [property: Description("How much dearer an hour of the estate is without this purchase and with all others, after the private discount.")] decimal SavingPerHour,
    [property: Description("What it costs if things turn out otherwise.")] IReadOnlyList<RegretOutput> Regret,
    [property: Description("What a rule without a forecast says; null for a purchase that covers nothing.")] OnlineOutput? Online);
