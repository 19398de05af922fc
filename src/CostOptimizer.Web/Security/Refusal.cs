using Microsoft.AspNetCore.Http;

namespace CostOptimizer.Web.Security;

/// <summary>Says no, with the reason and the way out, as problem details.</summary>
internal static class Refusal
{
    /// <param name="detail">One sentence for whoever asked; holds nothing of what they sent.</param>
    public static Task WriteAsync(HttpContext context, int status, string detail) =>
        TypedResults.Problem(detail, statusCode: status).ExecuteAsync(context);
}
