using System.Text.Encodings.Web;
using System.Text.Unicode;
using CostOptimizer.Web.Dashboard.Shell;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.WebEncoders;

namespace CostOptimizer.Web.Dashboard;

/// <summary>Turns a view and its model into an answer.</summary>
internal static class PageRendering
{
    public static IServiceCollection AddPageRendering(this IServiceCollection services)
    {
        // Chinese as it is instead of as numbers: the page is UTF-8, and what markup is made of is encoded all the same.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddWebEncoders();
        services.AddRazorComponents();
        return services;
    }

    /// <summary>A whole page: everything it shows was read before its first byte is sent, so that a fault can still be told.</summary>
    public static IResult Page<TView, TModel>(HttpContext context, TModel model, int status = StatusCodes.Status200OK)
        where TView : View<TModel>
        where TModel : class =>
        new RazorComponentResult<TView>(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(View<TModel>.Visit)] = Visit.Of(context),
            [nameof(View<TModel>.Model)] = model,
        })
        {
            StatusCode = status,
            ContentType = "text/html; charset=utf-8",
            PreventStreamingRendering = true,
        };
}
