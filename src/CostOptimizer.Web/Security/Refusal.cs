using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace CostOptimizer.Web.Security;

/// <summary>Says no, with the reason and the way out: a page to a browser, problem details to a program.</summary>
internal static class Refusal
{
    /// <param name="detail">One sentence for whoever asked; holds nothing of what they sent.</param>
    public static Task WriteAsync(HttpContext context, int status, string detail)
    {
        IResult answer = WantsPage(context.Request)
            ? Page.Of(ReasonPhrases.GetReasonPhrase(status), $"<p>{Page.Text(detail)}</p>", status)
            : TypedResults.Problem(detail, statusCode: status);
        return answer.ExecuteAsync(context);
    }

    public static bool WantsPage(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsPost(request.Method))
        && request.GetTypedHeaders().Accept.Any(type => type.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase));
}
