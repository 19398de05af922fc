namespace CostOptimizer.Web.Api.Analyses;

/// <summary>How far an analysis is.</summary>
/// <param name="PartitionsRead">Accounts in regions that were read, failed ones included.</param>
/// <param name="Partitions">Null until the estate has been listed.</param>
public sealed record AnalysisProgressDocument(int PartitionsRead, int? Partitions);
