using System.Net;
using CostOptimizer.Application.Access;
using CostOptimizer.Web.Tests.Support;

namespace CostOptimizer.Web.Tests.Security;

public sealed class DatabaseFaultsTests
{
    [Fact]
    public async Task Get_WhileTheDatabaseIsBroken_IsUnavailableWithoutTellingWhere()
    {
        await using var server = await GuardedServer.StartAsync();
        var (_, text) = await server.CreateKeyAsync(Role.Viewer);
        await server.BreakDatabaseAsync();

        using var known = await server.GetAsync("/viewer", ("X-Api-Key", text.Reveal()));
        using var open = await server.GetAsync("/open");

        Assert.Equal([HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK], [known.StatusCode, open.StatusCode]);
        Assert.DoesNotContain("test.db", await known.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.True(known.Headers.Contains("Content-Security-Policy"));
    }
}
