namespace CostOptimizer.Application.Orders;

/// <summary>Where this program reads the estate from, for a reader: <c>AWS</c>, or an endpoint of the user's own.</summary>
public sealed record AnalysisOrigin(string Name);
