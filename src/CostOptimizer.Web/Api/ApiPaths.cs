using Microsoft.AspNetCore.Http;

namespace CostOptimizer.Web.Api;

/// <summary>Where the API lies.</summary>
internal static class ApiPaths
{
    public const string Root = "/api/v1";

    /// <returns>The root as callers see it, behind whatever a proxy puts before it.</returns>
    public static string Prefix(HttpContext context) => $"{context.Request.PathBase}{Root}";
}
