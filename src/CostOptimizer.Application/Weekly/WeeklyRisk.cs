using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Planning;

namespace CostOptimizer.Application.Weekly;

/// <summary>Something that may go wrong with a fleet, or with a change that waits or was accepted.</summary>
/// <param name="Kind"><c>performance</c>, <c>capacity</c>, <c>effort</c> or <c>commitment</c> of a proposal; <c>fleet</c> for what is true already.</param>
/// <param name="Text">One sentence, English; holds untrusted names.</param>
public sealed record WeeklyRisk(FleetId FleetId, string FleetName, string Kind, RiskLevel Level, string Text);
