using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CostOptimizer.Application.Access;
using CostOptimizer.Web.Tests.Support;

namespace CostOptimizer.Web.Tests.Audit;

public sealed class AuditEndpointsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_ByAnAdmin_ReadsPageByPageWhatWasChanged()
    {
        await using var server = await GuardedServer.StartAsync();
        var (_, text) = await server.CreateKeyAsync(Role.Admin);
        await server.CreateKeyAsync(Role.Viewer);
        await server.CreateKeyAsync(Role.Analyst);

        using var first = await server.GetAsync("/api/v1/audit?limit=2", ("X-Api-Key", text.Reveal()));
        var page = await first.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
        using var second = await server.GetAsync($"/api/v1/audit?limit=2&before={page.GetProperty("before")}", ("X-Api-Key", text.Reveal()));
        var rest = await second.Content.ReadFromJsonAsync<JsonElement>(Cancellation);

        Assert.Equal(["analyst", "viewer"], RolesOf(page));
        Assert.Equal(["admin"], RolesOf(rest));
        Assert.Equal(JsonValueKind.Null, rest.GetProperty("before").ValueKind);
    }

    [Theory]
    [InlineData(Role.Operator, "/api/v1/audit", HttpStatusCode.Forbidden)]
    [InlineData(Role.Admin, "/api/v1/audit?limit=0", HttpStatusCode.BadRequest)]
    [InlineData(Role.Admin, "/api/v1/audit?limit=1001", HttpStatusCode.BadRequest)]
    [InlineData(Role.Admin, "/api/v1/audit?before=x", HttpStatusCode.BadRequest)]
    public async Task Get_ByOthersOrOutOfBounds_IsRefused(Role role, string path, HttpStatusCode expected)
    {
        await using var server = await GuardedServer.StartAsync();
        var (_, text) = await server.CreateKeyAsync(role);

        using var response = await server.GetAsync(path, ("X-Api-Key", text.Reveal()));

        Assert.Equal(expected, response.StatusCode);
    }

    private static IEnumerable<string> RolesOf(JsonElement page) =>
        page.GetProperty("items").EnumerateArray().Select(entry => entry.GetProperty("after").GetProperty("role").GetString()!);
}
