using CostOptimizer.Core.Planning;
using CostOptimizer.Storage.Databases;
using CostOptimizer.Storage.Rows;

namespace CostOptimizer.Storage.Analyses;

internal sealed record FleetRow
{
    public static readonly TableInsert<FleetRow> Insert = new("RunFleet");

    public const string SelectByRun = """
        SELECT RunFleet.FleetKey, RunFleet.Document AS FleetDocument, Recommendation.Document AS RecommendationDocument
        FROM RunFleet
        INNER JOIN Recommendation
            ON Recommendation.RunNumber = RunFleet.RunNumber AND Recommendation.FleetKey = RunFleet.FleetKey
        WHERE RunFleet.RunNumber = @RunNumber
        """;

    public long RunNumber { get; init; }

    public long FleetKey { get; init; }

    public string AccountId { get; init; } = "";

    public string Region { get; init; } = "";

    public string Service { get; init; } = "";

    public string TypeName { get; init; } = "";

    public int InstanceCount { get; init; }

    public string State { get; init; } = "";

    public string? Currency { get; init; }

    public decimal? ListCost { get; init; }

    public decimal? EffectiveCost { get; init; }

    public DateTime? FirstHourUtc { get; init; }

    public DateTime? LastHourUtc { get; init; }

    public string Document { get; init; } = "";

    public static FleetRow From(long runNumber, long fleetKey, FleetAnalysis analysis) => new()
    {
        RunNumber = runNumber,
        FleetKey = fleetKey,
        AccountId = analysis.Fleet.AccountId,
        Region = analysis.Fleet.Region.Code,
        Service = EnumText.Of(analysis.Fleet.Service),
        TypeName = analysis.Fleet.TypeName,
        InstanceCount = analysis.Fleet.Count,
        State = EnumText.Of(analysis.Demand.State),
        Currency = analysis.Costs?.Effective.Currency.Code,
        ListCost = analysis.Costs?.List.Amount,
        EffectiveCost = analysis.Costs?.Effective.Amount,
        FirstHourUtc = analysis.Demand.Hours.Count == 0 ? null : analysis.Demand.Hours[0].HourUtc,
        LastHourUtc = analysis.Demand.Hours.Count == 0 ? null : analysis.Demand.Hours[^1].HourUtc,
        Document = Rows.Document.Write(FleetDocument.From(analysis)),
    };
}
