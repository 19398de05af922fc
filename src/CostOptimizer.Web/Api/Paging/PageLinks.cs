using CostOptimizer.Web.Api.Queries;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace CostOptimizer.Web.Api.Paging;

/// <summary>The Link header, RFC 8288.</summary>
internal static class PageLinks
{
    /// <summary>Says where the next page is; nothing on the last page.</summary>
    public static void Add(HttpContext context, Cursor? next)
    {
        if (next is not null)
        {
            var query = new QueryBuilder(context.Request.Query
                .Where(pair => pair.Key != Common.Cursor.Name)
                .Select(pair => KeyValuePair.Create(pair.Key, pair.Value.ToString())))
            {
                { Common.Cursor.Name, next.ToString() },
            };
            context.Response.Headers.Link = $"<{context.Request.PathBase}{context.Request.Path}{query}>; rel=\"next\"";
        }
    }
}
