using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Weekly;

/// <summary>One thing that moved since the week before.</summary>
/// <param name="Before">Middle saving per month a week ago; null when there was none or it was unknown.</param>
/// <param name="Now">Middle saving per month now; null when there is none or it is unknown.</param>
/// <param name="PresentCostChange">By how much more the fleet itself costs a month; null when either cost is unknown.</param>
/// <param name="ProposalCostChange">By how much more the proposal costs a month; null when either cost is unknown.</param>
/// <param name="Detail">Untrusted text: the reason that somebody gave, or the planner's sentence; null without one.</param>
/// <param name="Who">Untrusted text; of decisions only.</param>
public sealed record WeeklyMovement(
    MovementKind Kind,
    MovementReason Reason,
    FleetId FleetId,
    string FleetName,
    Money? Before,
    Money? Now,
    Money? PresentCostChange,
    Money? ProposalCostChange,
    string? Detail,
    string? Who,
    DateTime? AtUtc);
