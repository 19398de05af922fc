using System.Net;
using CostOptimizer.Application.Access;
using CostOptimizer.Web.Access;
using CostOptimizer.Web.Tests.Support;

namespace CostOptimizer.Web.Tests.Access;

public sealed class IdentityHeaderTests
{
    private static readonly IPAddress Proxy = IPAddress.Parse("10.0.0.7");

    private static readonly AccessOptions Options = new()
    {
        TrustedProxies = ["10.0.0.0/24", "fd00::1"],
        Header = new() { User = "X-Forwarded-User", Groups = "X-Forwarded-Groups" },
        RoleClaims =
        [
            new() { Claim = "groups", Value = "analysts", Role = Role.Analyst },
            new() { Claim = "user", Value = "root", Role = Role.Admin },
        ],
    };

    [Theory]
    [InlineData("ada", "everybody, analysts", "ada Analyst 10.0.0.7")]
    [InlineData("root", "", "root Admin 10.0.0.7")]
    public async Task Get_ThroughTheTrustedProxy_HasTheRoleOfItsClaims(string user, string groups, string expected)
    {
        await using var server = await GuardedServer.StartAsync(Options, peer: Proxy);

        using var response = await server.GetAsync("/analyst", ("X-Forwarded-User", user), ("X-Forwarded-Groups", groups));

        Assert.Equal(expected, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("10.0.1.7")]
    [InlineData("127.0.0.1")]
    [InlineData("::ffff:10.0.1.7")]
    public async Task Get_PastTheProxy_IsNobody(string peer)
    {
        await using var server = await GuardedServer.StartAsync(Options, peer: IPAddress.Parse(peer));

        using var response = await server.GetAsync("/viewer", ("X-Forwarded-User", "root"), ("X-Forwarded-For", "10.0.0.7"));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Theory]
    [InlineData("stranger")] // known, but of no role
    [InlineData("Root")]
    public async Task Get_ByAPersonWithoutAnyRole_IsForbidden(string user)
    {
        await using var server = await GuardedServer.StartAsync(Options, peer: Proxy);

        using var response = await server.GetAsync("/any", ("X-Forwarded-User", user));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task Get_SameHeaderTwiceOrEmptyOrEndless_IsRefused()
    {
        await using var server = await GuardedServer.StartAsync(Options, peer: Proxy);

        using var twice = await server.GetAsync("/viewer", ("X-Forwarded-User", "ada"), ("X-Forwarded-User", "root"));
        using var empty = await server.GetAsync("/viewer", ("X-Forwarded-User", " "));
        using var endless = await server.GetAsync("/viewer", ("X-Forwarded-User", new string('x', 10_000)));

        Assert.All([twice, empty, endless], response => Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode));
    }

    [Fact]
    public async Task Get_ThroughTheTrustedProxyOverTls_TakesOriginAndSchemeFromIt()
    {
        await using var server = await GuardedServer.StartAsync(Options, peer: Proxy);

        using var response = await server.GetAsync(
            "/any", ("X-Forwarded-User", "root"), ("X-Forwarded-For", "203.0.113.250, 198.51.100.9"), ("X-Forwarded-Proto", "https"));

        // The last address is the one that the proxy saw; what stands before it anybody may have written.
        Assert.Equal("root Admin 198.51.100.9", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(["max-age=31536000"], response.Headers.GetValues("Strict-Transport-Security"));
    }

    [Fact]
    public async Task Post_ThroughTheProxyWithoutAToken_IsRefused()
    {
        await using var server = await GuardedServer.StartAsync(Options, peer: Proxy);

        using var response = await server.SendAsync(HttpMethod.Post, "/admin", ("X-Forwarded-User", "root"));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Post_WithAnApiKey_NeedsNoToken()
    {
        await using var server = await GuardedServer.StartAsync(Options, peer: Proxy);
        var (_, text) = await server.CreateKeyAsync(Role.Admin);

        using var response = await server.SendAsync(HttpMethod.Post, "/admin", ("X-Api-Key", text.Reveal()));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public void Faults_OfWrongSettings_AreNamedAtOnce()
    {
        var options = new AccessOptions
        {
            TrustedProxies = ["10.0.0.0/33", "proxy.example.com"],
            Header = new() { User = "X User" },
            RoleClaims = [new() { Claim = "groups" }],
            SessionLength = TimeSpan.FromMinutes(1),
            RequestsPerMinute = 0,
            Alb = new() { LoadBalancerArn = "arn:aws:iam::1:role/x", PublicKeys = "http://keys.example.com" },
        };

        var faults = options.Faults("http://127.0.0.1:8080").Concat(new AccessOptions { Header = new() { User = "X-User" } }.Faults("http://127.0.0.1:8080"));

        Assert.Equal(
            [
                "Access:TrustedProxies:0 is '10.0.0.0/33'", "Access:TrustedProxies:1 is 'proxy.example.com'", "Access:Header names 'X User'",
                "Access:RoleClaims:0 has the claim 'groups'", "Access:SessionLength is 00:01:00", "Access:RequestsPerMinute is 0",
                "Access:Alb:LoadBalancerArn is 'arn:aws:iam::1:role/x'", "Access:Alb:PublicKeys is 'http://keys.example.com'",
                "Access:Header names headers but Access:TrustedProxies is empty",
            ],
            faults.Select(fault => fault.Split([" and the value", ": "], StringSplitOptions.None)[0]));
    }
}
