namespace CostOptimizer.Web.Api.Benchmarks;

/// <summary>What became of an import.</summary>
/// <param name="Id">SHA-256 of what was sent.</param>
/// <param name="Tests">How many tests it holds.</param>
/// <param name="IsNew">False when the same was imported before: nothing was changed.</param>
public sealed record BenchmarkImportDocument(string Id, string Name, int Tests, bool IsNew);
