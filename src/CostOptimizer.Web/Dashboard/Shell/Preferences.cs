using CostOptimizer.Wording;
using Microsoft.AspNetCore.Http;

namespace CostOptimizer.Web.Dashboard.Shell;

/// <summary>What a reader has chosen, kept in cookies of their browser: nothing of it is anybody else's business.</summary>
internal static class Preferences
{
    public const string LanguageCookie = "costopt-language";
    public const string ThemeCookie = "costopt-theme";

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(365);

    /// <returns>The reader's choice, else what their browser asks for.</returns>
    public static Locale LocaleOf(HttpRequest request) => Locale.Negotiate(
        Language.Find(request.Cookies[LanguageCookie]),
        request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(accepted => accepted.Quality ?? 1)
            .Where(accepted => accepted.Quality is not 0)
            .Select(accepted => accepted.Value.ToString()));

    public static Theme ThemeOf(HttpRequest request) =>
        Enum.TryParse<Theme>(request.Cookies[ThemeCookie], out var theme) && Enum.IsDefined(theme) ? theme : Theme.System;

    public static void Keep(HttpResponse response, string cookie, string value) => response.Cookies.Append(cookie, value, new CookieOptions
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = response.HttpContext.Request.IsHttps,
        MaxAge = Lifetime,
        IsEssential = true,
    });
}
