using System.Net;
using CostOptimizer.Web.Access;
using CostOptimizer.Web.Tests.Support;

namespace CostOptimizer.Web.Tests.Security;

public sealed class RequestLimitsTests
{
    [Fact]
    public async Task Get_MoreOftenThanAllowed_IsToldToWait()
    {
        await using var server = await GuardedServer.StartAsync(new AccessOptions { RequestsPerMinute = 3 });
        List<HttpStatusCode> answers = [];
        for (var request = 0; request < 3; request++)
        {
            using var response = await server.GetAsync("/open");
            answers.Add(response.StatusCode);
        }

        using var last = await server.GetAsync("/open");

        Assert.All(answers, status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.Equal(HttpStatusCode.TooManyRequests, last.StatusCode);
        Assert.NotNull(last.Headers.RetryAfter);
        Assert.True(last.Headers.Contains("Content-Security-Policy"));
    }

    [Fact]
    public async Task Post_BodyOfMoreThanAMegabyte_IsRefused()
    {
        await using var server = await GuardedServer.StartAsync();

        using var response = await server.Client.PostAsync("/sign-in", new ByteArrayContent(new byte[(1024 * 1024) + 1])
        {
            Headers = { ContentType = new("application/x-www-form-urlencoded") },
        }, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }
}
