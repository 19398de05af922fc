using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Commitments;

/// <summary>An owned Savings Plan.</summary>
/// <param name="Region">EC2 Instance plans only; null otherwise.</param>
/// <param name="Family">EC2 Instance plans only, for example <c>g4dn</c>.</param>
/// <param name="CommitmentPerHour">Drawn down at the plan's complete rates; the unused rest of an hour is lost.</param>
/// <param name="Upfront">Part of the whole commitment that was paid at the start; changes when, not how much, is paid.</param>
/// <param name="Rates">What an hour of an offering draws; usage without a row is not covered.</param>
public sealed record SavingsPlan(
    string Id,
    string AccountId,
    CommitmentKind Kind,
    Region? Region,
    string? Family,
    Money CommitmentPerHour,
    PaymentOption Payment,
    Money Upfront,
    DateTime StartUtc,
    DateTime EndUtc,
    IReadOnlyDictionary<OfferingKey, HourlyRate> Rates);
