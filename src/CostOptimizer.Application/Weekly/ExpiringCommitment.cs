using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Weekly;

/// <summary>An owned commitment that ends soon.</summary>
/// <param name="Region">Null when not bound to one.</param>
/// <param name="Covers">Instance type or family; null for any.</param>
/// <param name="Count">Reserved instances only.</param>
/// <param name="PaidPerMonth">Amortized, per month of 730 hours, used or not.</param>
/// <param name="DaysLeft">Whole days from the end of the run.</param>
public sealed record ExpiringCommitment(
    string Id,
    string AccountId,
    CommitmentKind Kind,
    Region? Region,
    string? Covers,
    int? Count,
    Figure<Money> PaidPerMonth,
    DateTime EndUtc,
    int DaysLeft);
