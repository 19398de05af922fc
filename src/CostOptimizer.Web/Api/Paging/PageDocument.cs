namespace CostOptimizer.Web.Api.Paging;

/// <summary>One page of a list.</summary>
/// <param name="NextCursor">Give it as <c>cursor</c> for the next page; null on the last one.</param>
public sealed record PageDocument<T>(IReadOnlyList<T> Items, string? NextCursor);
