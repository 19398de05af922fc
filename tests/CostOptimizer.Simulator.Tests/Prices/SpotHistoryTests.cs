using CostOptimizer.Simulator.Prices;

namespace CostOptimizer.Simulator.Tests.Prices;

public sealed class SpotHistoryTests
{
    private static readonly DateTime From = new(2026, 10, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime To = From.AddDays(30);

    [Fact]
    public void Changes_AWindow_AreNewestFirstAndTheLastHeldAtTheStart()
    {
        var changes = History(From, To);

        Assert.Equal(changes.OrderByDescending(change => change.TimestampUtc), changes);
        Assert.True(changes[0].TimestampUtc <= To);
        Assert.True(changes[^1].TimestampUtc <= From);
        Assert.True(changes[^2].TimestampUtc > From);
    }

    [Fact]
    public void Changes_AnyTwoWindows_AgreeWhereTheyOverlap() =>
        Assert.Equal(
            History(From, To).Where(change => change.TimestampUtc >= From.AddDays(10)),
            History(From.AddDays(10), To).Where(change => change.TimestampUtc >= From.AddDays(10)));

    [Fact]
    public void Changes_RecordedPool_StaysWithinTwelvePercentOfItsPrice() =>
        Assert.All(History(From, To), change => Assert.InRange(change.PricePerHour, 0.2158m * 0.88m, 0.2158m * 1.12m));

    [Fact]
    public void Changes_OfOneDay_AreWrittenWithSixDecimals() =>
        Assert.All(History(From, To), change => Assert.Matches(@"^0\.\d{6}$", change.Text));

    [Fact]
    public void Changes_OtherSeed_IsAnotherHistory() =>
        Assert.NotEqual(History(From, To), SpotHistory.Changes("us-east-1", "g4dn.xlarge", "use1-az1", From, To, seed: 2));

    [Fact]
    public void Changes_EveryPoolOfARegion_StaysAtOrBelowOnDemand()
    {
        var tables = PriceTables.Load();
        foreach (var pool in tables.PricedTypes("ap-northeast-1").SelectMany(type => tables.Spot("ap-northeast-1", type)))
        {
            var cap = tables.OnDemand(pool.Region, pool.InstanceType)!.Value;
            Assert.All(
                SpotHistory.Changes(pool.Region, pool.InstanceType, pool.Zone, From, From.AddDays(7), seed: 1),
                change => Assert.InRange(change.PricePerHour, 0.0001m, cap));
        }
    }

    [Theory]
    [InlineData("us-east-1", "p3.2xlarge", "us-east-1a")] // Withdrawn.
    [InlineData("cn-north-1", "g4dn.xlarge", "cn-north-1a")] // No spot in China here.
    [InlineData("us-east-1", "g4dn.xlarge", "us-east-1z")] // No such zone.
    public void Changes_ZoneWithoutPool_AreNone(string region, string type, string zone) =>
        Assert.Empty(SpotHistory.Changes(region, type, zone, From, To, seed: 1));

    [Fact]
    public void Changes_StartBeforeTheKeptNinetyDays_AreBounded() =>
        Assert.True(History(DateTime.MinValue, To)[^1].TimestampUtc > To.AddDays(-93));

    private static IReadOnlyList<SpotChange> History(DateTime from, DateTime to) =>
        SpotHistory.Changes("us-east-1", "g4dn.xlarge", "use1-az1", from, to, seed: 1);
}
