using CostOptimizer.Web.Security;
using Microsoft.AspNetCore.Http;

namespace CostOptimizer.Web.Dashboard.Faults;

/// <summary>Says on a page why a request reached none: the framework answers with the bare status.</summary>
internal static class UnmatchedPage
{
    public static Task AnswerAsync(HttpContext context) => Refusal.WriteAsync(
        context,
        context.Response.StatusCode,
        texts => context.Response.StatusCode == StatusCodes.Status404NotFound ? texts.NotFound : texts.NotUnderstood);
}
