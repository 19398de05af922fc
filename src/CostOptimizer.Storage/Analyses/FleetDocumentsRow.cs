namespace CostOptimizer.Storage.Analyses;

/// <summary>What <see cref="FleetRow.SelectByRun"/> answers.</summary>
internal sealed record FleetDocumentsRow
{
    public long FleetKey { get; init; }

    public string FleetDocument { get; init; } = "";

    public string RecommendationDocument { get; init; } = "";
}
