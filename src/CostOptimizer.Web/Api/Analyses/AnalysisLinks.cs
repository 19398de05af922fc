namespace CostOptimizer.Web.Api.Analyses;

/// <summary>Where else to look.</summary>
/// <param name="Events">Its progress as server-sent events.</param>
/// <param name="Result">As JSON; null while there is none.</param>
/// <param name="Report">As HTML; null while there is none.</param>
public sealed record AnalysisLinks(string Self, string Events, string? Result, string? Report);
