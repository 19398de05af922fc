using CostOptimizer.Web.Dashboard;
using CostOptimizer.Web.Dashboard.Shell;
using CostOptimizer.Wording;
using Microsoft.AspNetCore.Http;

namespace CostOptimizer.Web.Security;

/// <summary>Says no, with the reason and the way out: a page to a browser, problem details to a program.</summary>
internal static class Refusal
{
    public static Task WriteAsync(HttpContext context, int status, Func<RefusalTexts, string> detail) =>
        Of(context, status, detail).ExecuteAsync(context);

    /// <param name="detail">One sentence for whoever asked; holds nothing of what they sent.</param>
    public static IResult Of(HttpContext context, int status, Func<RefusalTexts, string> detail) => WantsPage(context.Request)
        ? Page(context, status, detail(new RefusalTexts(Preferences.LocaleOf(context.Request))))
        : TypedResults.Problem(detail(new RefusalTexts(Locale.English)), statusCode: status);

    /// <summary>The page of a refusal whose sentence is already in the reader's language, or is in English only.</summary>
    public static IResult Page(HttpContext context, int status, string detail) =>
        PageRendering.Page<RefusalView, RefusalModel>(context, new RefusalModel(status, detail), status);

    public static bool WantsPage(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsPost(request.Method))
        && request.GetTypedHeaders().Accept.Any(type => type.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase));
}
