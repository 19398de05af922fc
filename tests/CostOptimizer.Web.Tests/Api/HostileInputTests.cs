using System.Net;
using CostOptimizer.Web.Tests.Api.Support;

namespace CostOptimizer.Web.Tests.Api;

public sealed class HostileInputTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/api/v1/recommendations?limit=0", "limit", "limit is '0': give a whole number from 1 to 200.")]
    [InlineData("/api/v1/recommendations?limit=201", "limit", "limit is '201': give a whole number from 1 to 200.")]
    [InlineData("/api/v1/recommendations?limit=1&limit=2", "limit", "limit is '1,2': give it once.")]
    [InlineData("/api/v1/recommendations?cursor=!!!", "cursor", "cursor is '!!!': give one that this list gave, or leave it out to begin at the start.")]
    [InlineData("/api/v1/recommendations?cursor=YWJj", "cursor", "cursor is 'YWJj': give one that this list gave, or leave it out to begin at the start.")]
    [InlineData("/api/v1/recommendations?verdict=Perhaps", "verdict", "verdict is 'Perhaps': use one of recommended, benchmarkFirst, stay, insufficientData, priceUnknown.")]
    [InlineData("/api/v1/recommendations?minimumSaving=1e9", "minimumSaving", "minimumSaving is '1e9': give a number such as 1000 or 12.5.")]
    [InlineData("/api/v1/recommendations?minimumSaving=1,5", "minimumSaving", "minimumSaving is '1,5': give a number such as 1000 or 12.5.")]
    [InlineData("/api/v1/fleets?account=12", "account", "account is '12': give the twelve digits of an account id.")]
    [InlineData("/api/v1/fleets?region=mars-1", "region", "region is 'mars-1': give a region code such as us-east-1.")]
    [InlineData("/api/v1/fleets?run=%00", "run", "run is '': give a text without control characters, or leave it out.")]
    [InlineData("/api/v1/fleets?run=a%0D%0Ab", "run", "run is 'ab': give a text without control characters, or leave it out.")]
    [InlineData("/api/v1/fleets?acount=1", "acount", "acount is '1': use one of run, account, region, state, limit, cursor.")]
    [InlineData("/api/v1/prices?cursor=YQoKYg", "cursor", "cursor is 'YQoKYg': it belongs to other parameters; leave it out to begin at the start.")]
    [InlineData("/api/v1/schedules?limit=1", "limit", "limit is '1': leave it out; this takes no parameters.")]
    public async Task Query_AtFault_NamesParameterValueAndFix(string path, string field, string sentence)
    {
        await using var host = await ApiHost.StartAsync(ApiSample.Result());

        var problem = await host.GetAsync(path, HttpStatusCode.BadRequest);

        Assert.Equal([sentence], problem.Errors(field));
    }

    [Fact]
    public async Task Query_SeveralFaults_AreNamedAtOnce()
    {
        await using var host = await ApiHost.StartAsync(ApiSample.Result());

        var problem = await host.GetAsync("/api/v1/recommendations?limit=x&sort=y&account=z&nonsense=1", HttpStatusCode.BadRequest);

        Assert.Equal(["account", "limit", "nonsense", "sort"], problem.At("errors").EnumerateObject().Select(error => error.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Request_ByAMethodThatIsNotTaken_IsAProblemWith405()
    {
        await using var host = await ApiHost.StartAsync(ApiSample.Result());

        using var response = await host.Client.DeleteAsync("/api/v1/fleets", Cancellation);

        Assert.Contains("does not take DELETE", (await ApiHost.JsonAsync(response, HttpStatusCode.MethodNotAllowed)).Text("detail"), StringComparison.Ordinal);
        Assert.Equal(["GET"], response.Content.Headers.Allow);
    }

    [Fact]
    public async Task Cursor_OfAnotherFilter_IsRefused()
    {
        await using var host = await ApiHost.StartAsync(ApiSample.Result());
        var cursor = (await host.GetAsync("/api/v1/recommendations?limit=2")).Text("nextCursor");

        var problem = await host.GetAsync($"/api/v1/recommendations?limit=2&sort=-cost&cursor={cursor}", HttpStatusCode.BadRequest);

        Assert.EndsWith("it belongs to other parameters; leave it out to begin at the start.", Assert.Single(problem.Errors("cursor")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Request_OfNobody_Is401AndOfNoRole403()
    {
        await using var host = await ApiHost.StartAsync(ApiSample.Result());
        host.Client.DefaultRequestHeaders.Remove(TestSignIn.Header);
        using var nobody = await host.Client.GetAsync("/api/v1/fleets", Cancellation);
        host.Client.DefaultRequestHeaders.Add(TestSignIn.Header, "Stranger");
        using var stranger = await host.Client.GetAsync("/api/v1/fleets", Cancellation);

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden), (nobody.StatusCode, stranger.StatusCode));
    }
}
