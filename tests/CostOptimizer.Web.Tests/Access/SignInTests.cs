using System.Net;
using System.Text.RegularExpressions;
using CostOptimizer.Application.Access;
using CostOptimizer.Application.Audit;
using CostOptimizer.Web.Access;
using CostOptimizer.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Web.Tests.Access;

public sealed partial class SignInTests
{
    private const string Password = "correct horse battery";

    private static readonly Actor Admin = new("Ada", Role.Admin, null);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SignIn_WithTheRightPassword_LetsInByASealedCookie()
    {
        await using var server = await StartAsync();

        using var signedIn = await SignInAsync(server, "grace", Password, returnUrl: "/viewer?x=1");
        var cookie = CookieOf(signedIn, "costopt");
        using var page = await server.GetAsync("/analyst", ("Cookie", cookie.Pair));
        using var more = await server.GetAsync("/operator", ("Cookie", cookie.Pair));

        Assert.Equal(HttpStatusCode.Redirect, signedIn.StatusCode);
        Assert.Equal("/viewer?x=1", signedIn.Headers.Location!.ToString());
        Assert.Contains("httponly", cookie.Whole, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie.Whole, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("grace Analyst 127.0.0.1", await page.Content.ReadAsStringAsync(Cancellation));
        Assert.Equal(HttpStatusCode.Forbidden, more.StatusCode);
    }

    [Theory]
    [InlineData("grace", "wrong horse battery")]
    [InlineData("grace", "")]
    [InlineData("nobody", Password)]
    [InlineData("GRACE", Password)]
    [InlineData("' OR 1=1 --", Password)]
    public async Task SignIn_WithAnythingElse_SaysTheSameToAll(string name, string password)
    {
        await using var server = await StartAsync();

        using var response = await SignInAsync(server, name, password);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.False(response.Headers.Contains("Set-Cookie"));
        Assert.Contains("Name or password is wrong", await response.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("//evil.example.com")]
    [InlineData("/\\evil.example.com")]
    [InlineData("https://evil.example.com")]
    [InlineData("/\n/evil.example.com")]
    public async Task SignIn_ThatWouldLeadAway_LeadsHome(string returnUrl)
    {
        await using var server = await StartAsync();

        using var response = await SignInAsync(server, "grace", Password, returnUrl);

        Assert.Equal("/", response.Headers.Location!.ToString());
    }

    [Fact]
    public async Task SignIn_AfterFiveFailures_IsLockedForHalfAMinuteEvenWithTheRightPassword()
    {
        await using var server = await StartAsync();
        var accounts = server.Services.GetRequiredService<LocalAccounts>();
        for (var attempt = 0; attempt < 5; attempt++)
        {
            Assert.Null(await accounts.SignInAsync("grace", "wrong horse battery", Cancellation));
        }

        server.Clock.Advance(TimeSpan.FromSeconds(29));
        var locked = await accounts.SignInAsync("grace", Password, Cancellation);
        server.Clock.Advance(TimeSpan.FromSeconds(1));
        var open = await accounts.SignInAsync("grace", Password, Cancellation);

        Assert.Null(locked);
        Assert.NotNull(open);
        Assert.Equal(0, Assert.Single(await accounts.ListAsync(Cancellation)).FailedSignIns);
    }

    [Fact]
    public async Task SignIn_WithoutTheTokenOfThePage_IsRefused()
    {
        await using var server = await StartAsync();

        using var response = await server.Client.PostAsync(
            "/sign-in", new FormUrlEncodedContent(new Dictionary<string, string> { ["name"] = "grace", ["password"] = Password }), Cancellation);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task SignIn_OverPlainHttpFromAnotherMachine_TakesNoPassword()
    {
        await using var server = await StartAsync(peer: IPAddress.Parse("203.0.113.9"));

        using var response = await SignInAsync(server, "grace", Password);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("over HTTPS only", await response.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Session_AfterANewPasswordOrTheEndOfTheAccount_HasEndedFiveSecondsLater(bool newPassword)
    {
        await using var server = await StartAsync();
        using var signedIn = await SignInAsync(server, "grace", Password);
        var cookie = CookieOf(signedIn, "costopt").Pair;
        using var before = await server.GetAsync("/viewer", ("Cookie", cookie));
        using var elsewhere = new LocalAccounts(server.Services.GetRequiredService<IAccountStore>(), server.Clock);

        await (newPassword ? elsewhere.SetPasswordAsync("grace", "another horse battery", Admin, Cancellation) : (Task)elsewhere.DisableAsync("grace", Admin, Cancellation));
        server.Clock.Advance(TimeSpan.FromSeconds(5));
        using var after = await server.GetAsync("/viewer", ("Cookie", cookie));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Unauthorized], [before.StatusCode, after.StatusCode]);
    }

    [Fact]
    public async Task Post_WithTheCookieAlone_IsRefused()
    {
        await using var server = await StartAsync();
        using var signedIn = await SignInAsync(server, "grace", Password);

        using var response = await server.SendAsync(HttpMethod.Post, "/analyst", ("Cookie", CookieOf(signedIn, "costopt").Pair));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Get_ByABrowserThatHasNotSignedIn_LeadsToThePageAndBack()
    {
        await using var server = await StartAsync();

        using var response = await server.GetAsync("/viewer?x=<b>", ("Accept", "text/html,*/*;q=0.8"));

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal("/sign-in?returnUrl=%2Fviewer%3Fx%3D%3Cb%3E", response.Headers.Location!.OriginalString.Replace("%253Cb%253E", "%3Cb%3E", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Page_WithoutAnyAccount_SaysHowToCreateOne()
    {
        await using var server = await GuardedServer.StartAsync();

        using var response = await server.GetAsync("/sign-in");

        Assert.Contains("costopt accounts create --name NAME --role admin", await response.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("short1", "A password has 12 to 200 characters.")]
    [InlineData("grace-grace-grace", "A password does not hold the account's name.")]
    [InlineData("aaaaaaaaaaaa", "A password has at least 6 different characters.")]
    [InlineData(Password, null)]
    public void Fault_OfAPassword_IsNamed(string password, string? expected) => Assert.Equal(expected, LocalAccounts.Fault("grace", password));

    private static async Task<GuardedServer> StartAsync(IPAddress? peer = null)
    {
        var server = await GuardedServer.StartAsync(new AccessOptions(), peer: peer);
        await server.Services.GetRequiredService<LocalAccounts>().CreateAsync("grace", Role.Analyst, Password, Admin, Cancellation);
        return server;
    }

    private static async Task<HttpResponseMessage> SignInAsync(GuardedServer server, string name, string password, string returnUrl = "/")
    {
        using var page = await server.GetAsync("/sign-in");
        var token = TokenField().Match(await page.Content.ReadAsStringAsync(Cancellation)).Groups["token"].Value;
        var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in")
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["name"] = name, ["password"] = password, ["returnUrl"] = returnUrl, ["csrf"] = token }),
        };
        request.Headers.Add("Cookie", CookieOf(page, "costopt-csrf").Pair);
        return await server.Client.SendAsync(request, Cancellation);
    }

    private static (string Pair, string Whole) CookieOf(HttpResponseMessage response, string name)
    {
        var whole = Assert.Single(response.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith($"{name}=", StringComparison.Ordinal));
        return (whole.Split(';')[0], whole);
    }

    [GeneratedRegex("name=\"csrf\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex TokenField();
}
