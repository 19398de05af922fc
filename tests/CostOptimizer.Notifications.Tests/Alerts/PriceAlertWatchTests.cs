using CostOptimizer.Application.Alerts;
using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Deliveries;
using CostOptimizer.Application.Prices;
using CostOptimizer.Application.Storage;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Values;
using CostOptimizer.Notifications.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using static CostOptimizer.Application.Tests.Weekly.WeeklySamples;

namespace CostOptimizer.Notifications.Tests.Alerts;

public sealed class PriceAlertWatchTests
{
    private static readonly DateTime Sunday = Monday.AddDays(-1);

    private readonly SetClock _clock = new(Sunday.AddMinutes(10));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Look_APriceInUseFellBetweenAnalyses_TellsItThenAndNeverAgain()
    {
        await using var reports = await Reports.CreateAsync();
        var jobs = new AlertJobs(reports.Services, _clock);
        await AnalysedAsync(reports, Run("20261115T000500Z-aaaaaaaa", Sunday), p3: 3.06m, g5: 1.006m);
        await jobs.EvaluateAsync();
        Assert.DoesNotContain(await jobs.ListAsync(), alert => alert.Kind == AlertKind.PriceChange);

        // 2.754 ÷ 3.06 − 1 = −10 %. Nothing runs on the g5.xlarge.
        await ObservedAsync(reports, Sunday.AddHours(17), p3: 2.754m, g5: 0.5m);
        _clock.Utc = Sunday.AddHours(17);
        await jobs.LookAtPricesAsync();
        await jobs.LookAtPricesAsync();
        var told = Assert.Single(await jobs.ListAsync(), alert => alert.Kind == AlertKind.PriceChange);

        _clock.Utc = Monday.AddMinutes(10);
        await AnalysedAsync(reports, Run("20261116T000500Z-bbbbbbbb"), p3: 2.754m, g5: 0.5m);
        await jobs.EvaluateAsync();

        Assert.Equal((Sunday.AddHours(17), null), (told.SeenAtUtc, told.RunId));
        Assert.Contains(AlertFact.Of(AlertFactName.Change, -0.1m, AlertUnit.Share), told.Facts);
        Assert.Equal(told.Id, Assert.Single(await jobs.ListAsync(), alert => alert.Kind == AlertKind.PriceChange).Id);
        Assert.Single(await reports.Services.GetRequiredService<IDeliveryOutbox>().ListAsync(100, Cancellation), status => status.Delivery.Subject == told.Id);
    }

    [Fact]
    public async Task Look_BeforeTheFirstAnalysis_TellsNothing()
    {
        await using var reports = await Reports.CreateAsync();
        var jobs = new AlertJobs(reports.Services, _clock);
        await ObservedAsync(reports, Sunday, p3: 3.06m, g5: 1.006m);
        await ObservedAsync(reports, Sunday.AddHours(17), p3: 2m, g5: 0.5m);

        await jobs.LookAtPricesAsync();

        Assert.Empty(await jobs.ListAsync());
    }

    [Fact]
    public async Task Look_ASpotPriceThatDrifts_IsToldOncePerPoolWhenItIsFarFromWhereItWasAtTheAnalysis()
    {
        await using var reports = await Reports.CreateAsync();
        var jobs = new AlertJobs(reports.Services, _clock);
        var run = Run("20261115T000500Z-aaaaaaaa", Sunday);
        var fleet = Fleet("a", 400m, run: run);
        fleet = fleet with { Fleet = fleet.Fleet with { Instances = [.. fleet.Fleet.Instances.Select(instance => instance with { Lifecycle = InstanceLifecycle.Spot, ZoneId = "use1-az1" })] } };
        await SpotAsync(reports, run.StartedAtUtc, 1m);
        await reports.Services.GetRequiredService<IAnalysisStore>().SaveAsync(Result(run, [], fleet), Cancellation);
        await jobs.EvaluateAsync();

        List<int> told = [];
        foreach (var (hour, price) in ((int, decimal)[])[(6, 1.15m), (12, 1.3225m), (18, 1.30m)]) // each a sixth above the one before, at most
        {
            _clock.Utc = Sunday.AddHours(hour);
            await SpotAsync(reports, _clock.Utc, price);
            await jobs.LookAtPricesAsync();
            told.Add((await jobs.ListAsync()).Count(alert => alert.Kind == AlertKind.SpotPriceChange));
        }

        Assert.Equal([0, 1, 1], told);
        var alert = (await jobs.ListAsync()).Single(alert => alert.Kind == AlertKind.SpotPriceChange);
        Assert.Contains(AlertFact.Of(AlertFactName.Change, 0.3225m, AlertUnit.Share), alert.Facts); // 1.3225 ÷ 1 − 1
    }

    private static Task SpotAsync(Reports reports, DateTime at, decimal price) => reports.Services.GetRequiredService<IPriceStore>().ObserveAsync(
        [new RegionPrices(Virginia, [], [], [new SpotOffer(OfferingKey.LinuxShared(Virginia, "p3.2xlarge"), "use1-az1", HourlyRate.Usd(price), HourlyRate.Usd(price), HourlyRate.Usd(price), new Window(at.AddDays(-1), at), "spot history")], [])],
        at, Cancellation);

    private static async Task AnalysedAsync(Reports reports, AnalysisRun run, decimal p3, decimal g5)
    {
        await ObservedAsync(reports, run.StartedAtUtc, p3, g5);
        await reports.Services.GetRequiredService<IAnalysisStore>().SaveAsync(Result(run, [Total(400m, 800m, 0m)], Fleet("a", 400m, run: run)), Cancellation);
    }

    private static Task ObservedAsync(Reports reports, DateTime at, decimal p3, decimal g5) => reports.Services.GetRequiredService<IPriceStore>().ObserveAsync(
        [new RegionPrices(Virginia, [Quote("p3.2xlarge", p3, at), Quote("g5.xlarge", g5, at)], [], [], [])], at, Cancellation);

    private static PriceQuote Quote(string type, decimal rate, DateTime at) => new(OfferingKey.LinuxShared(Virginia, type), HourlyRate.Usd(rate), "price list", at, null);
}
