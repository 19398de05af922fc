using System.Net;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Values;
using CostOptimizer.Web.Tests.Api.Support;

namespace CostOptimizer.Web.Tests.Api;

public sealed class SavingsEndpointTests
{
    private static readonly FleetId Tts = FleetId.Of("111122223333", new Region("us-east-1"), "tts");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Savings_MeasuredWeek_IsTheSameNumberEverywhere()
    {
        await using var host = await HostAsync();

        var summary = await host.GetAsync("/api/v1/savings");
        var entry = Assert.Single((await host.GetAsync("/api/v1/savings/entries?stage=realised")).Items());
        var week = Assert.Single((await host.GetAsync("/api/v1/savings/weeks?fleet=111122223333/us-east-1/tts&from=2026-11-09T00:00:00Z")).Items());
        var csv = await (await host.Client.GetAsync("/api/v1/savings/weeks.csv", Cancellation)).Content.ReadAsStringAsync(Cancellation);

        Assert.Equal(Money.Usd(84m), summary.At("weeks")[0].Money("realised")); // 80 by the fleet, 4 together beyond it
        Assert.Equal(Money.Usd(80m), entry.Money("realisedToDate"));
        Assert.Equal(Money.Usd(80m), week.At("saving").At("measured").Money("realised"));
        Assert.Contains(",USD,100,200,120,80,", csv, StringComparison.Ordinal);
        Assert.Equal(Money.Usd(-20m), entry.At("difference").Money("rollOut"));
    }

    [Fact]
    public async Task Savings_OtherStage_HasNoEntries()
    {
        await using var host = await HostAsync();

        Assert.Empty((await host.GetAsync("/api/v1/savings/entries?stage=rolledBack")).Items());
        Assert.Equal(HttpStatusCode.BadRequest, (await host.Client.GetAsync("/api/v1/savings/entries?stage=lost", Cancellation)).StatusCode);
    }

    internal static async Task<ApiHost> HostAsync()
    {
        var host = await ApiHost.StartAsync();
        await host.StoreAsync(Tts, "r1", running: 0, realised: 80m, together: 4m);
        return host;
    }
}
