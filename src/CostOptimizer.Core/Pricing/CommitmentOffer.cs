using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Pricing;

/// <summary>What a new commitment would cost for one offering.</summary>
/// <param name="Upfront">Per instance; zero for Savings Plans, whose rate is complete for every payment option.</param>
/// <param name="Effective">Recurring plus upfront over the term's hours.</param>
public sealed record CommitmentOffer(
    OfferingKey Offering,
    CommitmentKind Kind,
    int TermYears,
    PaymentOption Payment,
    Money Upfront,
    HourlyRate Recurring,
    HourlyRate Effective,
    string Source,
    DateTime ObservedAtUtc);
