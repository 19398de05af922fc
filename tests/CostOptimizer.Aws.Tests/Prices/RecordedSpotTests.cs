using System.Text.Json;
using CostOptimizer.Application.Prices;
using CostOptimizer.Aws.Prices;
using CostOptimizer.Aws.Prices.Spot;
using CostOptimizer.Aws.Tests.Support;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Values;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Aws.Tests.Prices;

public sealed class RecordedSpotTests
{
    [Fact]
    public void Of_RecordedM5Large_LiesBetweenItsPrices()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(SharedFacts.Recorded("ec2-DescribeSpotPriceHistory-m5.large-us-east-1.json")));
        var zone = json.RootElement.GetProperty("SpotPriceHistory").EnumerateArray()
            .Where(row => row.GetProperty("AvailabilityZone").GetString() == "us-east-1f")
            .Select(row => new SpotChange(
                PriceText.ParseTime(row.GetProperty("Timestamp").GetString())!.Value, PriceText.Parse(row.GetProperty("SpotPrice").GetString())!.Value))
            .ToList();
        var window = new Window(zone.Min(change => change.AtUtc), new DateTime(2021, 2, 9, 12, 0, 0, DateTimeKind.Utc));

        var summary = SpotSummary.Of(zone, window)!.Value;

        Assert.Equal(0.0437m, summary.Latest); // 2021-02-09T01:40:10, the newest row.
        Assert.InRange(summary.Mean, zone.Min(change => change.Price), zone.Max(change => change.Price));
        Assert.InRange(summary.P90, summary.Mean, zone.Max(change => change.Price));
    }

    // The recording has zone names only, as in 2012: without ids there is no pool to name, which is said.
    [Fact]
    public async Task Fetch_RecordedXmlWithoutZoneIds_SaysWhichZones()
    {
        var recorded = File.ReadAllText(SharedFacts.Recorded("ec2-DescribeSpotPriceHistory-2012.xml"));
        await using var stub = new StubAws((_, body) =>
            IsFirstPage(body) ? StubAws.Xml(recorded) : StubAws.Empty(body.Length == 0 ? "{}" : body));
        var source = stub.Services.GetRequiredService<IPriceSource>();
        var window = new Window(new DateTime(2012, 1, 1, 0, 0, 0, DateTimeKind.Utc), new DateTime(2012, 3, 1, 0, 0, 0, DateTimeKind.Utc));

        var prices = await source.FetchAsync(
            SimulatedAws.Media,
            new Region("us-east-1"),
            new WantedPrices(new HashSet<string>(), new HashSet<string>(), new HashSet<string> { "m1.medium" }, window),
            TestContext.Current.CancellationToken);

        Assert.Empty(prices.Spot);
        Assert.NotEmpty(prices.Refused);
        Assert.All(prices.Refused, reason => Assert.Contains("the id of that zone is not known", reason, StringComparison.Ordinal));
    }

    private static bool IsFirstPage(string body) =>
        body.Contains("Action=DescribeSpotPriceHistory", StringComparison.Ordinal) && !body.Contains("NextToken=", StringComparison.Ordinal);
}
