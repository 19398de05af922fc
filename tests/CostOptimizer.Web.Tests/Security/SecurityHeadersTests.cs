using CostOptimizer.Web.Tests.Support;

namespace CostOptimizer.Web.Tests.Security;

public sealed class SecurityHeadersTests
{
    [Theory]
    [InlineData("/open")]
    [InlineData("/any")]
    [InlineData("/no-such-page")]
    public async Task Answer_OfAnyRoute_CarriesEveryHeaderAndNoName(string path)
    {
        await using var server = await GuardedServer.StartAsync();

        using var response = await server.GetAsync(path);

        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'; ", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal(["nosniff"], response.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(["no-referrer"], response.Headers.GetValues("Referrer-Policy"));
        Assert.Equal(["same-origin"], response.Headers.GetValues("Cross-Origin-Opener-Policy"));
        Assert.Equal(["same-origin"], response.Headers.GetValues("Cross-Origin-Resource-Policy"));
        Assert.False(response.Headers.Contains("Strict-Transport-Security")); // this is plain HTTP
        Assert.False(response.Headers.Contains("Server"));
    }
}
