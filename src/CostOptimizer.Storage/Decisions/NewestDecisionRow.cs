using CostOptimizer.Application.Decisions;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Storage.Rows;

namespace CostOptimizer.Storage.Decisions;

/// <summary>What <see cref="DecisionRow.SelectNewest"/> answers: a decision with its fleet's id instead of its key.</summary>
internal sealed record NewestDecisionRow
{
    public string FleetId { get; init; } = "";

    public string DecisionId { get; init; } = "";

    public int Version { get; init; }

    public string RecommendationId { get; init; } = "";

    public string RunId { get; init; } = "";

    public string Kind { get; init; } = "";

    public string? Reason { get; init; }

    public DateTime? UntilUtc { get; init; }

    public DateTime? ImplementedAtUtc { get; init; }

    public string DecidedBy { get; init; } = "";

    public DateTime DecidedAtUtc { get; init; }

    public Decision ToDecision() => new DecisionRow
    {
        DecisionId = DecisionId,
        Version = Version,
        RecommendationId = RecommendationId,
        RunId = RunId,
        Kind = Kind,
        Reason = Reason,
        UntilUtc = UntilUtc,
        ImplementedAtUtc = ImplementedAtUtc,
        DecidedBy = DecidedBy,
        DecidedAtUtc = DecidedAtUtc,
    }.ToDecision(new FleetId(StoredText.Read(FleetId)));
}
