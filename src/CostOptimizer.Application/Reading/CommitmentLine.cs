using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Reading;

/// <summary>An owned commitment as a list shows it.</summary>
/// <param name="Region">Null when not bound to one.</param>
/// <param name="Covers">Instance type, family, or null for any.</param>
/// <param name="Count">Reserved instances only.</param>
/// <param name="Hourly">Recurring per reserved instance and hour, or the plan's commitment an hour.</param>
/// <param name="Upfront">Per reserved instance, or of the plan.</param>
public sealed record CommitmentLine(
    string Id,
    string AccountId,
    CommitmentKind Kind,
    Region? Region,
    string? Covers,
    int? Count,
    Money Hourly,
    Money Upfront,
    DateTime StartUtc,
    DateTime EndUtc);
