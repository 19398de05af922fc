using CostOptimizer.Web.Api.Http;
using CostOptimizer.Web.Api.Queries;
using Microsoft.AspNetCore.Http;

namespace CostOptimizer.Web.Api.Paging;

/// <summary>Answers with a page that was read with one entry more than it shows: that one tells that others follow.</summary>
internal static class PageAnswer
{
    /// <param name="source">Which list it is a page of; a cursor is good for no other.</param>
    /// <param name="found">At most one more than <paramref name="limit"/>.</param>
    /// <param name="mark">Where the list goes on behind an entry.</param>
    public static JsonAnswer Of<T, TItem>(
        HttpContext context, ApiQuery query, string source, IReadOnlyList<T> found, int limit, Func<T, string> mark, Func<T, TItem> item)
    {
        var next = found.Count > limit ? new Cursor(query.Question(), source, mark(found[limit - 1])) : null;
        PageLinks.Add(context, next);
        return JsonAnswer.Of(new PageDocument<TItem>([.. found.Take(limit).Select(item)], next?.ToString()));
    }
}
