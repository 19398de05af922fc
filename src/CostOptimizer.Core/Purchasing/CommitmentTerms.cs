using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Purchasing;

/// <summary>How kinds of commitment are paid and sold.</summary>
internal static class CommitmentTerms
{
    /// <summary>AWS takes a plan's commitment with five decimals and from 0.001 an hour (Savings Plans API, CreateSavingsPlan).</summary>
    public const decimal SmallestPlan = 0.001m;

    public const int PlanDecimals = 5;

    public static bool IsReservedInstance(this CommitmentKind kind) =>
        kind is CommitmentKind.StandardReservedInstance or CommitmentKind.ConvertibleReservedInstance;

    public static decimal HoursOf(int termYears) => termYears * HoursPer.Year;

    /// <summary>A reservation's amortized rate as it will be billed.</summary>
    public static decimal FeeOf(CommitmentOffer offer) =>
        offer.Recurring.PerHour.Amount + (offer.Upfront.Amount / HoursOf(offer.TermYears));

    /// <summary>Share of a plan's whole commitment due at the start: half of it with partial upfront.</summary>
    public static decimal UpfrontShareOf(PaymentOption payment) => payment switch
    {
        PaymentOption.NoUpfront => 0m,
        PaymentOption.PartialUpfront => 0.5m,
        _ => 1m,
    };
}
