using CostOptimizer.Core.Planning;
using CostOptimizer.Storage.Databases;
using CostOptimizer.Storage.Rows;

namespace CostOptimizer.Storage.Analyses;

internal sealed record RecommendationRow
{
    public static readonly TableInsert<RecommendationRow> Insert = new("Recommendation");

    // As wide as the column in SQL Server, where an index key is bounded.
    private const int LongestId = 400;

    public long RunNumber { get; init; }

    public long FleetKey { get; init; }

    /// <summary>The id, or its hash when it is longer than a key may be; the document has it in full.</summary>
    public string RecommendationId { get; init; } = "";

    public string Verdict { get; init; } = "";

    public string Action { get; init; } = "";

    public string TypeName { get; init; } = "";

    public int? InstanceCount { get; init; }

    public string? Currency { get; init; }

    public decimal? NewMonthlyCost { get; init; }

    public decimal? SavingsP10 { get; init; }

    public decimal? SavingsP50 { get; init; }

    public decimal? SavingsP90 { get; init; }

    public double? ProbabilityOfSaving { get; init; }

    public decimal? HardwareSavings { get; init; }

    public decimal? OneOffCost { get; init; }

    public decimal? PaybackMonths { get; init; }

    public string? Evidence { get; init; }

    public string HighestRisk { get; init; } = "";

    public string Headline { get; init; } = "";

    public string Document { get; init; } = "";

    public static RecommendationRow From(long runNumber, long fleetKey, Recommendation recommendation) => new()
    {
        RunNumber = runNumber,
        FleetKey = fleetKey,
        RecommendationId = KeyText.Of(recommendation.Id, LongestId),
        Verdict = EnumText.Of(recommendation.Verdict),
        Action = EnumText.Of(recommendation.Action),
        TypeName = recommendation.TypeName,
        InstanceCount = recommendation.Count,
        Currency = (recommendation.NewMonthlyCost ?? recommendation.Savings?.P50 ?? recommendation.OneOffCost)?.Currency.Code,
        NewMonthlyCost = recommendation.NewMonthlyCost?.Amount,
        SavingsP10 = recommendation.Savings?.P10.Amount,
        SavingsP50 = recommendation.Savings?.P50.Amount,
        SavingsP90 = recommendation.Savings?.P90.Amount,
        ProbabilityOfSaving = recommendation.Savings?.ProbabilityOfSaving,
        HardwareSavings = recommendation.HardwareSavings?.Amount,
        OneOffCost = recommendation.OneOffCost?.Amount,
        PaybackMonths = recommendation.PaybackMonths,
        Evidence = recommendation.Evidence is { } evidence ? EnumText.Of(evidence) : null,
        HighestRisk = EnumText.Of(recommendation.HighestRisk),
        Headline = StoredText.Write(recommendation.Headline),
        Document = Rows.Document.Write(recommendation),
    };
}
