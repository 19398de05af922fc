using System.Net;
using System.Text.RegularExpressions;
using CostOptimizer.Web.Access;
using CostOptimizer.Web.Tests.Support;

namespace CostOptimizer.Web.Tests.Dashboard;

public sealed partial class ShellTests
{
    private static readonly (string Name, string Value) Html = ("Accept", "text/html");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("zh-CN,zh;q=0.9,en;q=0.8", "zh-Hans", "登录")]
    [InlineData("en-GB,en;q=0.9", "en", "Sign in")]
    [InlineData("zh;q=0.1,en;q=0.9", "en", "Sign in")]
    [InlineData("tlh", "en", "Sign in")]
    public async Task Language_ByBrowser_IsTheMostWantedOfOurs(string accepted, string language, string title)
    {
        await using var server = await GuardedServer.StartAsync();

        var page = await ReadAsync(await server.GetAsync("/sign-in", Html, ("Accept-Language", accepted)));

        Assert.Contains($"<html lang=\"{language}\"", page, StringComparison.Ordinal);
        Assert.Contains($"<h1>{title}</h1>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preferences_ThatAreChosen_AreKeptAndLeadBack()
    {
        await using var server = await GuardedServer.StartAsync();
        var before = await server.GetAsync("/sign-in", Html);
        var token = Token().Match(await ReadAsync(before)).Groups["token"].Value;

        using var request = new HttpRequestMessage(HttpMethod.Post, "/preferences")
        {
            Content = new FormUrlEncodedContent([new("csrf", token), new("language", "zh-Hans"), new("theme", "Dark"), new("returnUrl", "/sign-in?returnUrl=%2Ffleets")]),
        };
        request.Headers.Add("Cookie", CookiesOf(before));
        var answer = await server.Client.SendAsync(request, Cancellation);
        var after = await ReadAsync(await server.GetAsync("/sign-in", Html, ("Cookie", CookiesOf(answer))));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/sign-in?returnUrl=%2Ffleets", answer.Headers.Location!.ToString());
        Assert.Contains("<html lang=\"zh-Hans\" data-theme=\"dark\"", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preferences_FromAnotherSite_ChangeNothing()
    {
        await using var server = await GuardedServer.StartAsync();

        var answer = await server.SendAsync(HttpMethod.Post, "/preferences", Html);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie") && CookiesOf(answer).Contains("costopt-theme", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Assets_AreKeptForEver_AndNeedNobodySignedIn()
    {
        await using var server = await GuardedServer.StartAsync();
        var page = await ReadAsync(await server.GetAsync("/sign-in", Html));

        foreach (Match asset in Asset().Matches(page))
        {
            var answer = await server.GetAsync(asset.Groups["path"].Value);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        }

        Assert.Equal(3, Asset().Count(page)); // icon, style sheet, module
    }

    [Fact]
    public async Task Refusal_InChinese_IsAPageInChinese()
    {
        await using var server = await GuardedServer.StartAsync(new AccessOptions { AllowAnonymousViewer = true });

        var page = await server.GetAsync("/admin", Html, ("Accept-Language", "zh-CN"));

        Assert.Equal(HttpStatusCode.Forbidden, page.StatusCode);
        Assert.Contains("您的角色无权访问", await ReadAsync(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_HoldsNoInlineStyleOrScript()
    {
        await using var server = await GuardedServer.StartAsync();

        var page = await ReadAsync(await server.GetAsync("/sign-in", Html));

        Assert.DoesNotContain(" style=", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch("<script(?![^>]* src=)", page);
        Assert.DoesNotMatch(" on[a-z]+=", page);
    }

    private static Task<string> ReadAsync(HttpResponseMessage response) => response.Content.ReadAsStringAsync(Cancellation);

    private static string CookiesOf(HttpResponseMessage response) =>
        string.Join("; ", response.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]));

    [GeneratedRegex("name=\"csrf\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Token();

    [GeneratedRegex("(href|src)=\"(?<path>/assets/[^\"]+)\"", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Asset();
}
