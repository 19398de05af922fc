using System.Net;
using System.Text.Json;
using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Json;
using CostOptimizer.Application.Orders;
using CostOptimizer.Core.Values;
using CostOptimizer.Web.Tests.Api.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Web.Tests.Api;

public sealed class AnalysisEndpointTests
{
    private const string Event = """
        {
          "version": "0", "id": "6a7e8feb-b491-4cf7-a9f1-bf3703467718", "detail-type": "Analyze costs", "source": "com.example.finops",
          "account": "111122223333", "time": "2026-11-18T12:00:00Z", "region": "us-east-1", "resources": [],
          "detail": { "accountIds": ["111122223333"], "regions": ["us-east-1"] }
        }
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Order_WholeEstate_IsTakenAtOnceAndCanBePolledUntilItsResult()
    {
        await using var host = await ApiHost.StartAsync();

        using var response = await host.PostAsync("/api/v1/analyses", "{}");
        var ordered = await ApiHost.JsonAsync(response, HttpStatusCode.Accepted);
        var id = ordered.Text("id")!;

        Assert.Equal($"/api/v1/analyses/{id}", response.Headers.Location!.ToString());
        Assert.Equal(TimeSpan.FromSeconds(5), response.Headers.RetryAfter!.Delta);
        Assert.Equal(("queued", "ada"), (ordered.Text("state"), ordered.Text("orderedBy")));
        Assert.Equal([$"{id}:start"], host.Jobs.Enqueued);
        var poll = await host.GetAsync($"/api/v1/analyses/{id}");
        Assert.Equal(ordered.GetRawText(), poll.GetRawText());
        Assert.Contains("has not ended", (await host.GetAsync($"/api/v1/analyses/{id}/result", HttpStatusCode.Conflict)).Text("detail"), StringComparison.Ordinal);

        var result = await ConcludeAsync(host, id);

        using var ended = await host.Client.GetAsync($"/api/v1/analyses/{id}", Cancellation);
        var done = await ApiHost.JsonAsync(ended, HttpStatusCode.OK);
        Assert.Equal("partial", done.Text("state"));
        Assert.Null(ended.Headers.RetryAfter);
        var json = await host.GetAsync(done.Text("links", "result")!);
        Assert.Equal(Money.Usd(30_420.15m), json.At("totals").EnumerateArray().Last().Money("planned"));
        Assert.Equal(
            JsonSerializer.Serialize(result.Plan.Fleets.Select(fleet => fleet.Recommendation), ResultJson.Compact), json.At("recommendations").GetRawText());
    }

    [Fact]
    public async Task Report_OfAStoredRun_IsThePageUnderItsOwnPolicy()
    {
        await using var host = await ApiHost.StartAsync(ApiSample.Result());

        using var response = await host.Client.GetAsync("/api/v1/analyses/20261116T001000Z-0a1b2c3d/report", Cancellation);

        Assert.Equal("text/html", response.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("default-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Contains("tts-vocoder", await response.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Order_WithAllThatCanBeSupposed_KeepsItToTheDigit()
    {
        await using var host = await ApiHost.StartAsync();

        using var response = await host.PostAsync("/api/v1/analyses", """
            {
              "scope": { "accountIds": ["111122223333"], "regions": ["us-east-1"], "fleets": ["tts-vocoder"] },
              "whatIf": {
                "demandGrowth": 1.2, "longestTermYears": 3, "paymentOptions": ["noUpfront", "allUpfront"], "coverageCap": 0.5, "spotShareCap": 0,
                "utilizationCeiling": 1, "privateDiscount": "0.0725", "engineeringHourlyRates": { "USD": 120.10 },
                "prices": [{ "region": "us-east-1", "typeName": "g6.xlarge", "onDemand": { "amount": "0.8048000001", "currency": "USD" } }],
                "withoutCommitments": ["sp-77aa"]
              },
              "webhook": "https://hooks.example.com/costs?key=1"
            }
            """);
        var ordered = await ApiHost.JsonAsync(response, HttpStatusCode.Accepted);
        var order = (await host.Services.GetRequiredService<IAnalysisOrders>().FindAsync(ordered.Text("id")!, Cancellation))!.Order;

        Assert.Equal(["111122223333", "us-east-1", "tts-vocoder"], [.. order.Scope.AccountIds, .. order.Scope.Regions, .. order.Scope.Fleets]);
        Assert.Equal((1.2, 3, 0.5, 0.0, 1.0, 0.0725m), (order.WhatIf!.DemandGrowth, order.WhatIf.LongestTermYears, order.WhatIf.CoverageCap, order.WhatIf.SpotShareCap, order.WhatIf.UtilizationCeiling, order.WhatIf.PrivateDiscount));
        Assert.Equal(new SupposedPrice("us-east-1", "g6.xlarge", HourlyRate.Usd(0.8048000001m)), Assert.Single(order.WhatIf.Prices));
        Assert.Equal(120.10m, order.WhatIf.EngineeringHourlyRates!["USD"]);
        Assert.Equal("https://hooks.example.com/costs?key=1", order.Webhook!.AbsoluteUri);
    }

    [Fact]
    public async Task Order_SameKeyTwice_IsOneAnalysisAndAnotherOrderIsRefused()
    {
        await using var host = await ApiHost.StartAsync();

        using var first = await host.PostAsync("/api/v1/analyses", null, ("Idempotency-Key", "nightly-2026-11-18"));
        using var again = await host.PostAsync("/api/v1/analyses", "{}", ("Idempotency-Key", "nightly-2026-11-18"));
        using var other = await host.PostAsync("/api/v1/analyses", """{"scope":{"regions":["eu-west-1"]}}""", ("Idempotency-Key", "nightly-2026-11-18"));

        Assert.Equal(
            (await ApiHost.JsonAsync(first, HttpStatusCode.Accepted)).Text("id"), (await ApiHost.JsonAsync(again, HttpStatusCode.Accepted)).Text("id"));
        Assert.Contains("nightly-2026-11-18", (await ApiHost.JsonAsync(other, HttpStatusCode.Conflict)).Text("detail"), StringComparison.Ordinal);
        Assert.Single((await host.GetAsync("/api/v1/analyses")).Items());
    }

    [Fact]
    public async Task Order_EventOfEventBridgeSentAgain_IsOneAnalysisOfItsDetail()
    {
        await using var host = await ApiHost.StartAsync();

        using var first = await host.PostAsync("/api/v1/analyses", Event);
        using var again = await host.PostAsync("/api/v1/analyses", Event); // the first answer came after the five seconds of EventBridge
        var ordered = await ApiHost.JsonAsync(first, HttpStatusCode.Accepted);

        Assert.Equal(ordered.Text("id"), (await ApiHost.JsonAsync(again, HttpStatusCode.Accepted)).Text("id"));
        Assert.Equal("us-east-1", ordered.At("scope", "regions")[0].GetString());
        Assert.Single((await host.GetAsync("/api/v1/analyses")).Items());
    }

    [Fact]
    public async Task Webhooks_OfAnEndedAnalysis_WaitToBeSent()
    {
        await using var host = await ApiHost.StartAsync();
        using var response = await host.PostAsync("/api/v1/analyses", """{"webhook":"https://hooks.example.com/costs"}""");
        var id = (await ApiHost.JsonAsync(response, HttpStatusCode.Accepted)).Text("id")!;
        Assert.Empty((await host.GetAsync($"/api/v1/analyses/{id}/webhooks")).Items());

        await ConcludeAsync(host, id);

        var told = Assert.Single((await host.GetAsync($"/api/v1/analyses/{id}/webhooks")).Items());
        Assert.Equal(($"analysis.ended:{id}", "pending", 0), (told.Text("id"), told.Text("state"), told.At("attempts").GetInt32()));
    }

    [Fact]
    public async Task List_PageByPage_IsNewestFirst()
    {
        await using var host = await ApiHost.StartAsync();
        var ids = new List<string>();
        for (var order = 0; order < 3; order++)
        {
            using var response = await host.PostAsync("/api/v1/analyses", "{}");
            ids.Insert(0, (await ApiHost.JsonAsync(response, HttpStatusCode.Accepted)).Text("id")!);
            host.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var first = await host.GetAsync("/api/v1/analyses?limit=2");
        var second = await host.GetAsync($"/api/v1/analyses?limit=2&cursor={first.Text("nextCursor")}");

        Assert.Equal(ids, first.Items().Concat(second.Items()).Select(item => item.Text("id")));
        Assert.Null(second.Text("nextCursor"));
    }

    [Fact]
    public async Task Cancel_QueuedThenEnded_IsCancelledOnceAndRefusedAfterASuccess()
    {
        await using var host = await ApiHost.StartAsync();
        var cancelled = await OrderAsync(host);
        var concluded = await OrderAsync(host);
        await ConcludeAsync(host, concluded);

        using var first = await host.Client.DeleteAsync($"/api/v1/analyses/{cancelled}", Cancellation);
        using var again = await host.PostAsync($"/api/v1/analyses/{cancelled}/cancel", null);
        using var late = await host.PostAsync($"/api/v1/analyses/{concluded}/cancel", null);

        Assert.Equal("cancelled", (await ApiHost.JsonAsync(first, HttpStatusCode.OK)).Text("state"));
        Assert.Equal("cancelled", (await ApiHost.JsonAsync(again, HttpStatusCode.OK)).Text("state"));
        Assert.Contains("had ended before", (await ApiHost.JsonAsync(late, HttpStatusCode.Conflict)).Text("detail"), StringComparison.Ordinal);
        Assert.Equal(["analysis.cancel", "analysis.order", "analysis.order"], await host.AuditedAsync());
    }

    [Fact]
    public async Task Events_WhileItRuns_TellOfEveryChangeUntilTheEnd()
    {
        await using var host = await ApiHost.StartAsync();
        var id = await OrderAsync(host);
        using var response = await host.Client.GetAsync($"/api/v1/analyses/{id}/events", HttpCompletionOption.ResponseHeadersRead, Cancellation);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(Cancellation));
        var lines = new List<string>();

        while (await reader.ReadLineAsync(Cancellation) is { } line)
        {
            lines.Add(line);
            if (line == ": still there" && lines.Count(other => other == line) == 1)
            {
                await ConcludeAsync(host, id); // only now, so that waiting was seen
            }
        }

        Assert.Equal("text/event-stream", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(["event: progress", "event: ended"], lines.Where(line => line.StartsWith("event: ", StringComparison.Ordinal)));
        var states = lines.Where(line => line.StartsWith("data: ", StringComparison.Ordinal)).Select(line => JsonDocument.Parse(line[6..]).RootElement.Text("state"));
        Assert.Equal(["queued", "partial"], states);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/analyses/{id}/events");
        request.Headers.Add("Last-Event-ID", lines.Last(line => line.StartsWith("id: ", StringComparison.Ordinal))[4..]);
        using var nothingMore = await host.Client.SendAsync(request, Cancellation);
        Assert.Equal(HttpStatusCode.NoContent, nothingMore.StatusCode);
    }

    [Theory]
    [InlineData("Viewer", HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    [InlineData("Analyst", HttpStatusCode.Accepted, HttpStatusCode.Forbidden)]
    [InlineData("Operator", HttpStatusCode.Accepted, HttpStatusCode.OK)]
    public async Task OrderAndCancel_ByARole_AreForThoseWhoMay(string role, HttpStatusCode order, HttpStatusCode cancel)
    {
        await using var host = await ApiHost.StartAsync();
        var id = await OrderAsync(host);
        host.SignIn(role);

        using var ordered = await host.PostAsync("/api/v1/analyses", "{}");
        using var cancelled = await host.PostAsync($"/api/v1/analyses/{id}/cancel", null);

        Assert.Equal((order, cancel), (ordered.StatusCode, cancelled.StatusCode));
    }

    [Theory]
    [InlineData("""{"scope":{"regions":["mars-1"]}}""", "scope.regions[0]", "scope.regions[0] is 'mars-1': give a region code such as us-east-1.")]
    [InlineData("""{"scope":{"accountIds":[12]}}""", "scope.accountIds[0]", "scope.accountIds[0] is '12': give the twelve digits of an account id.")]
    [InlineData("""{"scope":{"fleets":["a\u0000b"]}}""", "scope.fleets[0]", "scope.fleets[0] is '\"a\\u0000b\"': give a fleet's id or name.")]
    [InlineData("""{"scope":{"fleets":["\ud800"]}}""", "scope.fleets[0]", "scope.fleets[0] is '\"\\ud800\"': give a fleet's id or name.")]
    [InlineData("""{"scope":[]}""", "scope", "scope is '[]': give an object.")]
    [InlineData("""{"scpoe":{}}""", "scpoe", "scpoe is 'not a field': use one of scope, whatIf, webhook.")]
    [InlineData("""{"scope":{},"scope":{}}""", "scope", "scope is 'given twice': give it once.")]
    [InlineData("""{"whatIf":{"demandGrowth":0}}""", "whatIf.demandGrowth", "whatIf.demandGrowth is '0': give a factor above 0 up to 100, such as 1.2.")]
    [InlineData("""{"whatIf":{"demandGrowth":"1.2"}}""", "whatIf.demandGrowth", "whatIf.demandGrowth is '1.2': give a factor above 0 up to 100, such as 1.2.")]
    [InlineData("""{"whatIf":{"longestTermYears":2}}""", "whatIf.longestTermYears", "whatIf.longestTermYears is '2': give 0, 1 or 3.")]
    [InlineData("""{"whatIf":{"paymentOptions":["later"]}}""", "whatIf.paymentOptions[0]", "whatIf.paymentOptions[0] is 'later': use one of noUpfront, partialUpfront, allUpfront.")]
    [InlineData("""{"whatIf":{"engineeringHourlyRates":{"usd":1}}}""", "whatIf.engineeringHourlyRates.usd", "whatIf.engineeringHourlyRates.usd is '1': name the rate by a currency code such as USD.")]
    [InlineData("""{"whatIf":{"prices":[{"region":"us-east-1","typeName":"g6.xlarge"}]}}""", "whatIf.prices[0].onDemand", "whatIf.prices[0].onDemand is missing: give an amount and its currency.")]
    [InlineData("""{"whatIf":{"prices":[{"region":"us-east-1","typeName":"g6.xlarge","onDemand":{"amount":"0","currency":"USD"}}]}}""", "whatIf.prices[0].onDemand.amount", "whatIf.prices[0].onDemand.amount is '0': give an amount above 0.")]
    [InlineData("""{"webhook":"ftp://x"}""", "webhook", "webhook is 'ftp://x': give an absolute http or https address.")]
    [InlineData("""{"webhook":"http://169.254.169.254/latest"}""", "webhook", "webhook is 'http://169.254.169.254/latest': give an address on the public internet, or add its host to Outbound:AllowedPrivateHosts.")]
    [InlineData("""{"webhook":"https://ada:secret@hooks.example.com/"}""", "webhook", "webhook is 'https://ada:secret@hooks.example.com/': give an address without user name and password.")]
    [InlineData("""{"detail-type":"x","id":"1","detail":{"bucket":"b"}}""", "detail.bucket", "detail.bucket is 'not a field': use one of accountIds, regions, fleets.")]
    public async Task Order_AtFault_NamesFieldValueAndFix(string body, string field, string sentence)
    {
        await using var host = await ApiHost.StartAsync();

        using var response = await host.PostAsync("/api/v1/analyses", body);

        Assert.Equal([sentence], (await ApiHost.JsonAsync(response, HttpStatusCode.BadRequest)).Errors(field));
        Assert.Empty((await host.GetAsync("/api/v1/analyses")).Items());
    }

    [Fact]
    public async Task Order_SeveralFaults_AreNamedAtOnce()
    {
        await using var host = await ApiHost.StartAsync();

        using var response = await host.PostAsync("/api/v1/analyses", """{"scope":{"regions":["x"],"no":1},"whatIf":{"coverageCap":2},"webhook":7}""");

        Assert.Equal(
            ["scope.no", "scope.regions[0]", "webhook", "whatIf.coverageCap"],
            (await ApiHost.JsonAsync(response, HttpStatusCode.BadRequest)).At("errors").EnumerateObject().Select(error => error.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("", "application/json", HttpStatusCode.Accepted)]
    [InlineData("{", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("[]", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("null", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("{}", "text/plain", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("deep", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("huge", "application/json", HttpStatusCode.RequestEntityTooLarge)]
    public async Task Order_BodyOfAnotherKind_IsAProblem(string body, string contentType, HttpStatusCode expected)
    {
        await using var host = await ApiHost.StartAsync();
        var text = body switch
        {
            "deep" => string.Concat(Enumerable.Repeat("""{"scope":""", 1_000)),
            "huge" => $$"""{"webhook":"{{new string('x', 70_000)}}"}""",
            _ => body,
        };
        using var content = new StringContent(text, System.Text.Encoding.UTF8, contentType);

        using var response = await host.Client.PostAsync("/api/v1/analyses", content, Cancellation);

        Assert.Equal((int)expected, (await ApiHost.JsonAsync(response, expected)) is { } json && json.TryGetProperty("status", out var status) ? status.GetInt32() : 202);
    }

    [Theory]
    [InlineData("with space")]
    [InlineData("ümlaut")]
    public async Task Order_KeyThatIsNone_IsNamed(string key)
    {
        await using var host = await ApiHost.StartAsync();

        using var response = await host.PostAsync("/api/v1/analyses", "{}", ("Idempotency-Key", key));

        Assert.EndsWith("give 1 to 200 printable ASCII characters without spaces.", Assert.Single((await ApiHost.JsonAsync(response, HttpStatusCode.BadRequest)).Errors("Idempotency-Key")), StringComparison.Ordinal);
    }

    private static async Task<string> OrderAsync(ApiHost host)
    {
        using var response = await host.PostAsync("/api/v1/analyses", "{}");
        return (await ApiHost.JsonAsync(response, HttpStatusCode.Accepted)).Text("id")!;
    }

    private static async Task<AnalysisResult> ConcludeAsync(ApiHost host, string id)
    {
        var result = ApiSample.Result();
        result = result with { Run = result.Run with { Id = id } };
        Assert.True(await host.Services.GetRequiredService<IOrderStore>().ConcludeAsync(result, Cancellation));
        return result;
    }
}
