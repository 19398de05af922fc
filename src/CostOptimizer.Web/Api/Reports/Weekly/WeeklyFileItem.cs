namespace CostOptimizer.Web.Api.Reports.Weekly;

/// <param name="Href">Where it is.</param>
public sealed record WeeklyFileItem(string Name, string MediaType, long ByteCount, string Href);
