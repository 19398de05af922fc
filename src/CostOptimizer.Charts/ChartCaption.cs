namespace CostOptimizer.Charts;

/// <summary>What a reader who does not see the picture is told.</summary>
/// <param name="Id">Unique in its page; made by the program.</param>
public sealed record ChartCaption(string Id, string Title, string Description);
