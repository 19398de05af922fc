using CostOptimizer.Web.Security;
using CostOptimizer.Wording;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CostOptimizer.Web.Dashboard.Shell;

/// <summary>Where the switches of language and theme lead.</summary>
internal static class PreferenceEndpoints
{
    public const string Path = "/preferences";
    public const string LanguageField = "language";
    public const string ThemeField = "theme";
    public const string ReturnField = "returnUrl";

    public static void MapPreferences(this IEndpointRouteBuilder routes) =>
        routes.MapPost(Path, (Delegate)KeepAsync).AllowAnonymous().ExcludeFromDescription();

    /// <summary>What is not a choice of ours changes nothing.</summary>
    private static async Task<IResult> KeepAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (Language.Find(form[LanguageField]) is { } language)
        {
            Preferences.Keep(context.Response, Preferences.LanguageCookie, language.Tag);
        }

        if (Enum.TryParse<Theme>(form[ThemeField], out var theme) && Enum.IsDefined(theme))
        {
            Preferences.Keep(context.Response, Preferences.ThemeCookie, theme.ToString());
        }

        return TypedResults.Redirect(OwnAddress.Or(form[ReturnField], "/"));
    }
}
