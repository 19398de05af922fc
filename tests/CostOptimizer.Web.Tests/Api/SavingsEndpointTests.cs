using System.Net;
using CostOptimizer.Application.Savings;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Realised;
using CostOptimizer.Core.Values;
using CostOptimizer.Web.Tests.Api.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Web.Tests.Api;

public sealed class SavingsEndpointTests
{
    private static readonly DateTime Monday = new(2026, 11, 9, 0, 0, 0, DateTimeKind.Utc);
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
        var store = host.Services.GetRequiredService<ISavingsStore>();
        var p3 = OfferingKey.LinuxShared(new Region("us-east-1"), "p3.2xlarge");
        var baseline = new Baseline(
            "r1", Tts, "111122223333", ActionKind.Terminate, "run-1", Monday.AddDays(-3), Money.Usd(100m * 730m / 168m), Money.Usd(900m),
            [new BaselinePart(p3, null, InstanceLifecycle.OnDemand, 1m, null)], false, [.. Enumerable.Repeat(1m, 168)], new DemandLevel("V100", null, null, null, null), null, 0.7,
            new PlannedMove(null, 0m, 0m, null, [], null), [], [], []);
        var nothing = Money.Usd(0m);
        var week = new WeekSaving(
            "r1", Tts, Monday, 168, null, 1m, DemandBasis.Held, Money.Usd(100m),
            new MeasuredSaving(Money.Usd(200m), Money.Usd(120m), Money.Usd(80m), nothing, new SavingDifference(nothing, nothing, nothing, Money.Usd(-20m), nothing, nothing)));
        await store.AddAsync([new TrackedSaving("s1", SavingOrigin.Decided, "Switch it off", baseline, [])], Cancellation);
        await store.SaveAsync(
            new MeasuredWeek(
                Monday,
                ["run-2"],
                [new SavingWeek("s1", week, [new Sighting("run-2", Monday.AddDays(7), new Dictionary<string, int>(), 0m, 0m)])],
                [new EstateSaving(Currency.Usd, Monday, 1, Money.Usd(80m), Money.Usd(4m))]),
            Cancellation);
        return host;
    }
}
