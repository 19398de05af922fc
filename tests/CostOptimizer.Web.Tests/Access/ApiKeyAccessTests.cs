using System.Net;
using CostOptimizer.Application.Access;
using CostOptimizer.Application.Audit;
using CostOptimizer.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Web.Tests.Access;

public sealed class ApiKeyAccessTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Role.Viewer, "/viewer /any")]
    [InlineData(Role.Analyst, "/viewer /analyst /any")]
    [InlineData(Role.Operator, "/viewer /analyst /operator /any")]
    [InlineData(Role.Admin, "/viewer /analyst /operator /admin /any")]
    public async Task Get_WithAKeyOfEachRole_ReachesWhatTheRoleMayAndIsRefusedTheRest(Role role, string reached)
    {
        await using var server = await GuardedServer.StartAsync();
        var (_, text) = await server.CreateKeyAsync(role);
        var allowed = reached.Split(' ');

        foreach (var path in (string[])["/viewer", "/analyst", "/operator", "/admin", "/any"])
        {
            using var response = await server.GetAsync(path, ("Authorization", $"Bearer {text.Reveal()}"));
            Assert.Equal(allowed.Contains(path) ? HttpStatusCode.OK : HttpStatusCode.Forbidden, response.StatusCode);
        }
    }

    [Theory]
    [InlineData("Authorization", "Bearer {0}")]
    [InlineData("Authorization", "bearer {0}")]
    [InlineData("X-Api-Key", "{0}")]
    public async Task Get_KeyInEitherHeader_SaysWhoAsks(string header, string form)
    {
        await using var server = await GuardedServer.StartAsync();
        var (_, text) = await server.CreateKeyAsync(Role.Viewer);

        using var response = await server.GetAsync("/viewer", (header, form.Replace("{0}", text.Reveal(), StringComparison.Ordinal)));

        Assert.Equal("test Viewer 127.0.0.1", await response.Content.ReadAsStringAsync(Cancellation));
    }

    [Theory]
    [InlineData("/viewer")]
    [InlineData("/any")]
    [InlineData("/no-such-page")]
    public async Task Get_WithoutAnything_IsRefusedEverywhere(string path)
    {
        await using var server = await GuardedServer.StartAsync();

        using var response = await server.GetAsync(path);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("Bearer realm=\"costopt\"", response.Headers.WwwAuthenticate.ToString());
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("Authorization", "Bearer {id}_{wrong}")]
    [InlineData("Authorization", "Bearer costopt_ffffffffffff_{secret}")]
    [InlineData("Authorization", "Basic {id}_{secret}")]
    [InlineData("Authorization", "{id}_{secret}")]
    [InlineData("Authorization", "Bearer ")]
    [InlineData("X-Api-Key", "{id}_{secret},{id}_{secret}")]
    [InlineData("X-Api-Key", "' OR 1=1 --")]
    public async Task Get_WithAnythingButTheKey_IsRefusedWithoutRepeatingIt(string header, string form)
    {
        await using var server = await GuardedServer.StartAsync();
        var (_, text) = await server.CreateKeyAsync(Role.Admin);
        var value = form
            .Replace("{id}", $"costopt_{text.Id}", StringComparison.Ordinal)
            .Replace("{secret}", text.Secret, StringComparison.Ordinal)
            .Replace("{wrong}", new string('0', 64), StringComparison.Ordinal);

        using var response = await server.GetAsync("/viewer", (header, value));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.DoesNotContain(text.Secret, await response.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ValueOfAHundredThousandLetters_IsRefusedByTheServer()
    {
        await using var server = await GuardedServer.StartAsync();

        using var response = await server.GetAsync("/viewer", ("X-Api-Key", new string('x', 100_000)));

        Assert.Equal(HttpStatusCode.RequestHeaderFieldsTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task Get_KeyInTwoHeadersOrTwice_IsRefused()
    {
        await using var server = await GuardedServer.StartAsync();
        var (_, text) = await server.CreateKeyAsync(Role.Admin);

        using var both = await server.GetAsync("/viewer", ("Authorization", $"Bearer {text.Reveal()}"), ("X-Api-Key", text.Reveal()));
        using var twice = await server.GetAsync("/viewer", ("X-Api-Key", text.Reveal()), ("X-Api-Key", text.Reveal()));

        Assert.Equal([HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized], [both.StatusCode, twice.StatusCode]);
    }

    [Fact]
    public async Task Get_AtTheInstantOfExpiry_IsRefused()
    {
        await using var server = await GuardedServer.StartAsync();
        var (_, text) = await server.CreateKeyAsync(Role.Viewer, TimeSpan.FromMinutes(10));

        server.Clock.Advance(TimeSpan.FromSeconds(599));
        using var before = await server.GetAsync("/viewer", ("X-Api-Key", text.Reveal()));
        server.Clock.Advance(TimeSpan.FromSeconds(1));
        using var after = await server.GetAsync("/viewer", ("X-Api-Key", text.Reveal()));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Unauthorized], [before.StatusCode, after.StatusCode]);
    }

    [Fact]
    public async Task Get_FiveSecondsAfterAnotherProcessRevokedTheKey_IsRefused()
    {
        await using var server = await GuardedServer.StartAsync();
        var (key, text) = await server.CreateKeyAsync(Role.Viewer);
        using var before = await server.GetAsync("/viewer", ("X-Api-Key", text.Reveal()));
        var store = server.Services.GetRequiredService<IApiKeyStore>();
        var elsewhere = new ApiKeys(store, new ApiKeyUses(store), server.Clock);

        await elsewhere.RevokeAsync(key.Id, new Actor("Ada", Role.Admin, null), Cancellation);
        server.Clock.Advance(TimeSpan.FromSeconds(5));
        using var after = await server.GetAsync("/viewer", ("X-Api-Key", text.Reveal()));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Unauthorized], [before.StatusCode, after.StatusCode]);
    }

    [Fact]
    public async Task Get_WithAKey_IsNotedAsItsLastUse()
    {
        await using var server = await GuardedServer.StartAsync();
        var (_, text) = await server.CreateKeyAsync(Role.Viewer);
        server.Clock.Advance(TimeSpan.FromMinutes(3));

        using var response = await server.GetAsync("/viewer", ("X-Api-Key", text.Reveal()));
        await server.Services.GetRequiredService<ApiKeyUses>().WriteAsync(Cancellation);

        var key = Assert.Single(await server.Services.GetRequiredService<ApiKeys>().ListAsync(Cancellation));
        Assert.Equal(new DateTime(2026, 3, 2, 12, 3, 0, DateTimeKind.Utc), key.LastUsedAtUtc);
    }
}
