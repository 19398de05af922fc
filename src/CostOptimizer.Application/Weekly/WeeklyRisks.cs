using CostOptimizer.Application.Decisions;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Planning;

namespace CostOptimizer.Application.Weekly;

/// <summary>High risks of what waits or was accepted, and what the analysis noticed about fleets as they are.</summary>
internal static class WeeklyRisks
{
    /// <summary>What is true of a fleet already, whatever is decided.</summary>
    public const string OfFleet = "fleet";

    /// <returns>By level, the highest first, then by fleet.</returns>
    public static IReadOnlyList<WeeklyRisk> Of(IEnumerable<FleetAnalysis> fleets, IEnumerable<WeeklyProposal> proposals)
    {
        HashSet<FleetId> acted = [.. proposals.Where(proposal => proposal.State is RecommendationState.Open or RecommendationState.Accepted).Select(proposal => proposal.FleetId)];
        return
        [
            .. fleets
                .SelectMany(fleet => OfProposal(fleet, acted).Concat(fleet.Notices.Select(notice => new WeeklyRisk(fleet.Fleet.Id, fleet.Fleet.Name, OfFleet, RiskLevel.Medium, notice))))
                .OrderByDescending(risk => risk.Level)
                .ThenBy(risk => risk.FleetId)
                .ThenBy(risk => risk.Kind, StringComparer.Ordinal)
                .ThenBy(risk => risk.Text, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<WeeklyRisk> OfProposal(FleetAnalysis fleet, HashSet<FleetId> acted) => acted.Contains(fleet.Fleet.Id)
        ? fleet.Recommendation.Risks
            .Where(risk => risk.Level == RiskLevel.High)
            .Select(risk => new WeeklyRisk(fleet.Fleet.Id, fleet.Fleet.Name, risk.Kind, risk.Level, risk.Reason))
        : [];
}
