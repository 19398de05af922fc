using CostOptimizer.Application.Savings;
using CostOptimizer.Storage.Databases;
using CostOptimizer.Storage.Rows;

namespace CostOptimizer.Storage.Savings;

internal sealed record BaselineRow
{
    public static readonly TableInsert<BaselineRow> Insert = new("SavingBaseline");

    public const string SelectIds = "SELECT SavingId FROM SavingBaseline";

    public const string SelectAll = "SELECT Document FROM SavingBaseline";

    public string SavingId { get; init; } = "";

    public string RecommendationId { get; init; } = "";

    public string RunId { get; init; } = "";

    public DateTime SinceUtc { get; init; }

    public string Origin { get; init; } = "";

    public byte[] Document { get; init; } = [];

    public static BaselineRow From(TrackedSaving saving) => new()
    {
        SavingId = saving.Id,
        RecommendationId = saving.Baseline.RecommendationId,
        RunId = saving.Baseline.RunId,
        SinceUtc = saving.Baseline.SinceUtc,
        Origin = EnumText.Of(saving.Origin),
        Document = PackedDocument.Write(saving),
    };
}
