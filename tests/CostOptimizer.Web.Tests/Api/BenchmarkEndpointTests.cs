using System.Net;
using System.Text;
using CostOptimizer.Web.Tests.Api.Support;

namespace CostOptimizer.Web.Tests.Api;

public sealed class BenchmarkEndpointTests
{
    private const string Table = """
        model,instance_type,precision,batch,items_per_second,latency_ms,accelerators,duration_seconds,source
        our-vocoder,p3.2xlarge,fp16,4,210,19.4,,600,load test of 2026-02-11
        our-vocoder,g4dn.12xlarge,fp16,4,282,57.1,4,600,
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Import_TableTwice_IsKeptOncePerAccelerator()
    {
        await using var host = await ApiHost.StartAsync();

        var first = await ImportAsync(host, Table, "text/csv", HttpStatusCode.Created);
        var again = await ImportAsync(host, Table, "text/csv", HttpStatusCode.OK);

        Assert.Equal((2, true, false), (first.At("tests").GetInt32(), first.At("isNew").GetBoolean(), again.At("isNew").GetBoolean()));
        var tests = (await host.GetAsync("/api/v1/benchmarks")).Items();
        Assert.Equal(["V100", "T4"], tests.Select(test => test.Text("device")));
        Assert.Equal([210, 282 / 4.0], tests.Select(test => test.At("itemsPerSecond").GetDouble()));
        Assert.Equal(["load test of 2026-02-11", "vocoder.csv line 3"], tests.Select(test => test.Text("source")));
        Assert.Equal(["T4"], (await host.GetAsync("/api/v1/benchmarks?device=T4&model=our-vocoder")).Items().Select(test => test.Text("device")));
        Assert.Equal(["benchmark.import"], await host.AuditedAsync());
    }

    [Fact]
    public async Task Import_RowsAtFault_NamesEachAndTakesNone()
    {
        await using var host = await ApiHost.StartAsync();

        var problem = await ImportAsync(
            host,
            """
            model,device,precision,batch,items_per_second,latency_ms
            a,T4,fp16,4,-1,20
            b,T99,fp16,4,210,19.4
            c,T4,fp16,4,210,19.4
            """,
            "text/csv",
            HttpStatusCode.BadRequest);

        Assert.Collection(
            problem.Errors("body"),
            fault => Assert.StartsWith("vocoder.csv line 2: items_per_second is '-1'", fault, StringComparison.Ordinal),
            fault => Assert.StartsWith("vocoder.csv line 3 ran on device 'T99'", fault, StringComparison.Ordinal));
        Assert.Empty((await host.GetAsync("/api/v1/benchmarks")).Items());
    }

    [Theory]
    [InlineData("""{"loadTests":[]}""", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("not json", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("a,b", "application/x-excel", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("huge", "text/csv", HttpStatusCode.RequestEntityTooLarge)]
    public async Task Import_OfAnotherKind_IsAProblem(string body, string contentType, HttpStatusCode expected)
    {
        await using var host = await ApiHost.StartAsync();

        var problem = await ImportAsync(host, body == "huge" ? new string('x', (4 * 1024 * 1024) + 1) : body, contentType, expected);

        Assert.Equal((int)expected, problem.At("status").GetInt32());
    }

    private static async Task<System.Text.Json.JsonElement> ImportAsync(ApiHost host, string body, string contentType, HttpStatusCode expected)
    {
        using var content = new StringContent(body, Encoding.UTF8, contentType);
        using var response = await host.Client.PostAsync("/api/v1/benchmarks?name=vocoder", content, Cancellation);
        return await ApiHost.JsonAsync(response, expected);
    }
}
