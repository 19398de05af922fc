namespace CostOptimizer.Web.Api.Paging;

/// <summary>One page of a list out of one analysis.</summary>
/// <param name="RunId">The analysis; all pages of a list are of the same one.</param>
/// <param name="NextCursor">Give it as <c>cursor</c> for the next page; null on the last one.</param>
public sealed record RunPageDocument<T>(string RunId, IReadOnlyList<T> Items, string? NextCursor);
