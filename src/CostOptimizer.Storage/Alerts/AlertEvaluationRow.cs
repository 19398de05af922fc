using CostOptimizer.Storage.Databases;

namespace CostOptimizer.Storage.Alerts;

/// <summary>A run that was looked through for alerts.</summary>
internal sealed record AlertEvaluationRow
{
    public static readonly TableInsert<AlertEvaluationRow> Insert = new("AlertEvaluation");

    public const string SelectExists = "SELECT COUNT(*) FROM AlertEvaluation WHERE RunId = @RunId";

    public const string SelectNewest = "SELECT MAX(RunId) FROM AlertEvaluation WHERE EvaluatedAtUtc = (SELECT MAX(EvaluatedAtUtc) FROM AlertEvaluation)";

    public const string SelectAmong = "SELECT RunId FROM AlertEvaluation WHERE RunId IN @Keys";

    public string RunId { get; init; } = "";

    public DateTime EvaluatedAtUtc { get; init; }
}
