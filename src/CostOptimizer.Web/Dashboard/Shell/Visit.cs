using System.Security.Claims;
using CostOptimizer.Application.Access;
using CostOptimizer.Charts;
using CostOptimizer.Web.Access;
using CostOptimizer.Wording;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Web.Dashboard.Shell;

/// <summary>Who reads a page, where, and how they like it.</summary>
public sealed class Visit
{
    private readonly ClaimsPrincipal _user;

    private Visit(HttpContext context)
    {
        _user = context.User;
        Locale = Preferences.LocaleOf(context.Request);
        Theme = Preferences.ThemeOf(context.Request);
        Path = context.Request.Path;
        Query = context.Request.Query;
        Address = context.Request.Path + context.Request.QueryString;
        NowUtc = context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        Token = context.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(context).RequestToken!;
        Figures = new Figures(Locale);
        Terms = new Terms(Locale);
        Charts = new ChartFormat(Figures.Number, Figures.Money, Figures.Day, Figures.Month, IsInteractive: true);
    }

    public Locale Locale { get; }

    public Theme Theme { get; }

    public Figures Figures { get; }

    public Terms Terms { get; }

    /// <summary>How pictures write what stands in them.</summary>
    public ChartFormat Charts { get; }

    public string Path { get; }

    public IQueryCollection Query { get; }

    /// <summary>Path and query, to come back to.</summary>
    public string Address { get; }

    /// <summary>Goes with every form that writes.</summary>
    public string Token { get; }

    public DateTime NowUtc { get; }

    /// <summary>Null when nobody has signed in.</summary>
    public string? UserName => _user.Identity is { IsAuthenticated: true } identity && identity.AuthenticationType != Schemes.Anonymous ? identity.Name : null;

    /// <summary>Whether there is a session that can be ended here: proxies and keys end theirs elsewhere.</summary>
    public bool HasSession => _user.Identity?.AuthenticationType == Schemes.Account;

    public static Visit Of(HttpContext context) => new(context);

    /// <returns>This address with one parameter changed; a list begins at its first page again.</returns>
    public string With(string name, string value)
    {
        var kept = Query.Where(pair => pair.Key != name && (pair.Key != "page" || name == "page")).SelectMany(pair => pair.Value, (pair, one) => KeyValuePair.Create(pair.Key, one));
        return Path + QueryString.Create(kept.Append(KeyValuePair.Create<string, string?>(name, value)));
    }

    /// <summary>Whether the reader holds a role or one above it.</summary>
    public bool May(Role role) => Enum.TryParse<Role>(_user.FindFirstValue(ClaimTypes.Role), out var held) && held >= role;
}
