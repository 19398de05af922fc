namespace CostOptimizer.Web.Dashboard;

/// <summary>A page of a long list.</summary>
/// <param name="Number">From 1; the last page when a later one was asked for.</param>
/// <param name="Total">Of all pages.</param>
public sealed record ListPage<T>(IReadOnlyList<T> Items, int Number, int Pages, int Total);
