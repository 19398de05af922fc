using System.Text.Json;
using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Prices;
using CostOptimizer.Aws.Tests.Support;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Values;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Aws.Tests.Prices;

/// <summary>What the simulator never does: lose a page token, or leave attributes out.</summary>
public sealed class ProductListingTests
{
    private static readonly string[] Types = [.. Enumerable.Range(1, 12).Select(size => $"g5.{size}xlarge")];

    [Fact]
    public async Task Fetch_TokenExpiresOnce_ListsAgainFromTheStart()
    {
        var asked = 0;
        await using var stub = Stub(body => ++asked switch
        {
            1 or 3 => Page("next", Types[..6]),
            2 => Expired,
            _ => Page(null, Types[6..]),
        });

        var prices = await FetchAsync(stub);

        Assert.Equal(4, asked);
        Assert.Equal(Types.Order(StringComparer.Ordinal), prices.OnDemand.Select(quote => quote.Offering.TypeName));
    }

    [Fact]
    public async Task Fetch_TokenExpiresAgain_Fails()
    {
        await using var stub = Stub(body => IsFirstPage(body) ? Page("next", Types[..6]) : Expired);

        var exception = await Assert.ThrowsAsync<SourceException>(() => FetchAsync(stub));

        Assert.Equal("GetProducts", exception.Operation);
        Assert.Contains("ExpiredNextTokenException", exception.Message, StringComparison.Ordinal);
    }

    // An item from before there was a marketoption is in no listing that asks for one.
    [Fact]
    public async Task Fetch_TypeMissingFromTheListing_IsAskedForByName()
    {
        var named = new List<string>();
        await using var stub = Stub(body =>
        {
            if (!body.Contains("instanceType", StringComparison.Ordinal))
            {
                return Page(null, Types[..11]);
            }

            named.Add(body);
            return Page(null, Types[11..]);
        });

        var prices = await FetchAsync(stub);

        Assert.Contains(Types[11], Assert.Single(named), StringComparison.Ordinal);
        Assert.Equal(Types.Length, prices.OnDemand.Count);
    }

    private static (int, string, string) Expired => (400, "application/x-amz-json-1.1", """{"__type":"ExpiredNextTokenException","message":"too late"}""");

    private static bool IsFirstPage(string body) => !body.Contains("NextToken", StringComparison.Ordinal);

    private static StubAws Stub(Func<string, (int, string, string)> products) => new((target, body) =>
        target.EndsWith("GetProducts", StringComparison.Ordinal) ? products(body) : StubAws.Json("{}"));

    private static (int, string, string) Page(string? token, string[] types) =>
        StubAws.Json(JsonSerializer.Serialize(new { NextToken = token, PriceList = types.Select(Item) }));

    private static string Item(string type) => JsonSerializer.Serialize(new
    {
        product = new
        {
            productFamily = "Compute Instance",
            attributes = new
            {
                servicecode = "AmazonEC2",
                regionCode = "us-east-1",
                instanceType = type,
                tenancy = "Shared",
                usagetype = $"BoxUsage:{type}",
                operation = "RunInstances",
            },
        },
        terms = new { OnDemand = new { Term = new { priceDimensions = new { Rate = new { unit = "Hrs", pricePerUnit = new { USD = "1.5000000000" } } } } } },
    });

    private static Task<RegionPrices> FetchAsync(StubAws stub) => stub.Services.GetRequiredService<IPriceSource>().FetchAsync(
        SimulatedAws.Media,
        new Region("us-east-1"),
        new WantedPrices(
            Types.ToHashSet(),
            new HashSet<string>(),
            new HashSet<string>(),
            new Window(new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc), new DateTime(2026, 1, 2, 0, 0, 0, DateTimeKind.Utc))),
        TestContext.Current.CancellationToken);
}
