namespace CostOptimizer.Web.Api.Paging;

/// <summary>Cuts pages out of lists that are in memory and do not change.</summary>
internal static class Page
{
    public const int MostEntries = 200;

    public const int UsualEntries = 50;

    /// <param name="ordered">The whole list in its order, before anything that may change meanwhile is filtered.</param>
    /// <param name="after">Key of the last entry shown; null for the first page.</param>
    /// <param name="wanted">Whether an entry is shown; may answer otherwise by the next page without losing one.</param>
    /// <returns>The entries, and the key of the last one when more follow.</returns>
    public static (IReadOnlyList<T> Entries, string? Last) Of<T>(
        IReadOnlyList<T> ordered, Func<T, string> key, string? after, Func<T, bool> wanted, int limit)
    {
        var start = after is null ? 0 : ordered.Index().FirstOrDefault(entry => key(entry.Item) == after, (Index: ordered.Count, Item: default!)).Index + 1;
        var found = ordered.Skip(start).Where(wanted).Take(limit + 1).ToList();
        return found.Count > limit ? (found[..limit], key(found[limit - 1])) : (found, null);
    }
}
