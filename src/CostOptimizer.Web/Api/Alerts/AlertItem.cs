using CostOptimizer.Application.Alerts;
using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Web.Api.Alerts;

/// <summary>Something that people were alerted to.</summary>
/// <param name="Id">Fingerprint of the fact at its level.</param>
/// <param name="Fact">Fingerprint of the fact at whatever level.</param>
/// <param name="Subject">Untrusted text: the id of a fleet, commitment or offering, a place, a week.</param>
/// <param name="Level">0 and up: the same fact is told again only when it got worse by a level.</param>
/// <param name="RunId">The analysis that it was seen in; null for what no analysis saw.</param>
/// <param name="Facts">Numbers as the analysis has them, unrounded.</param>
/// <param name="Deliveries">Where it says who was told.</param>
public sealed record AlertItem(
    string Id,
    string Fact,
    AlertKind Kind,
    AlertSeverity Severity,
    string Subject,
    FleetId? FleetId,
    string? RecommendationId,
    int Level,
    string? RunId,
    DateTime SeenAtUtc,
    IReadOnlyList<AlertFact> Facts,
    string Deliveries)
{
    public static AlertItem From(Alert alert, string prefix) => new(
        alert.Id, alert.Key, alert.Kind, alert.Severity, alert.Subject, alert.Fleet, alert.RecommendationId, alert.Level, alert.RunId, alert.SeenAtUtc, alert.Facts,
        $"{prefix}/alerts/{alert.Id}/deliveries");
}
