using System.Net;
using CostOptimizer.Application.Access;
using CostOptimizer.Web.Access;
using CostOptimizer.Web.Tests.Support;

namespace CostOptimizer.Web.Tests.Access;

public sealed class AnonymousViewerTests
{
    private static readonly AccessOptions Anonymous = new() { AllowAnonymousViewer = true };

    [Fact]
    public async Task Get_FromThisMachine_ReadsAndNothingElse()
    {
        await using var server = await GuardedServer.StartAsync(Anonymous);

        using var read = await server.GetAsync("/viewer");
        using var more = await server.GetAsync("/analyst");

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Forbidden], [read.StatusCode, more.StatusCode]);
    }

    [Theory]
    [InlineData("Host", "rebound.example.com")] // a page that points its own name at 127.0.0.1
    [InlineData("X-Forwarded-For", "203.0.113.9")] // a proxy on this machine
    [InlineData("Forwarded", "for=203.0.113.9")]
    public async Task Get_ThroughAnothersNameOrAProxy_IsRefused(string header, string value)
    {
        await using var server = await GuardedServer.StartAsync(Anonymous);

        using var response = await server.GetAsync("/viewer", (header, value));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task Get_FromAnotherMachine_IsRefused()
    {
        await using var server = await GuardedServer.StartAsync(Anonymous, peer: IPAddress.Parse("203.0.113.9"));

        using var response = await server.GetAsync("/viewer");

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task Post_WhereNobodyNeedsARole_LacksTheRightAndNotAToken()
    {
        await using var server = await GuardedServer.StartAsync(Anonymous);

        using var response = await server.Client.PostAsync(new Uri("/nowhere", UriKind.Relative), content: null, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task Get_WithAKeyBesides_HasTheKeysRole()
    {
        await using var server = await GuardedServer.StartAsync(Anonymous);
        var (_, text) = await server.CreateKeyAsync(Role.Admin);

        using var response = await server.GetAsync("/admin", ("X-Api-Key", text.Reveal()));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("http://127.0.0.1:8080", true)]
    [InlineData("http://[::1]:8080", true)]
    [InlineData("http://localhost:8080", true)]
    [InlineData("http://0.0.0.0:8080", false)]
    [InlineData("http://[::]:8080", false)]
    [InlineData("http://localhost.example.com:8080", false)]
    [InlineData("http://10.0.0.7:8080", false)]
    public void Faults_AnonymousViewer_IsAllowedOnLoopbackOnly(string listen, bool allowed)
    {
        Assert.Equal(allowed, !Anonymous.Faults(listen).Any());
        Assert.Empty(new AccessOptions().Faults(listen));
    }
}
