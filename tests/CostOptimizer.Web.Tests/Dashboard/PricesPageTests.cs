using CostOptimizer.Application.Prices;
using CostOptimizer.Application.Storage;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Values;
using CostOptimizer.Web.Dashboard.Pages.Prices;
using CostOptimizer.Web.Tests.Api.Support;
using CostOptimizer.Web.Tests.Dashboard.Support;
using CostOptimizer.Wording;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Web.Tests.Dashboard;

public sealed class PricesPageTests
{
    private static readonly DateTime Noon = new(2026, 11, 16, 12, 0, 0, DateTimeKind.Utc);
    private static readonly Region Virginia = new("us-east-1");
    private static readonly OfferingKey G4dn = OfferingKey.LinuxShared(Virginia, "g4dn.xlarge");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Prices_ThatChanged_AreListedWithTheChange()
    {
        await using var host = await ApiHost.StartAsync();
        await ObserveAsync(host, Noon, 0.5m, 0.2m);
        await ObserveAsync(host, Noon.AddDays(1), 0.6m, 0.2m);

        var page = await host.OpenAsync("/prices");

        Assert.Contains("USD 0.5000/h", page, StringComparison.Ordinal);
        Assert.Contains("USD 0.6000/h", page, StringComparison.Ordinal);
        Assert.Contains("+20.0%", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prices_OfOneType_ShowSpotByZoneAndTheInterruptionBandInWords()
    {
        await using var host = await ApiHost.StartAsync();
        await ObserveAsync(host, Noon, 0.526m, 0.2104m);
        var api = (await host.GetAsync("/api/v1/prices?option=spot%20use1-az4%20mean")).Items();

        var page = await host.OpenAsync("/prices?region=us-east-1&type=g4dn.xlarge");

        Assert.Equal(0.2104m, Assert.Single(api).Money("hourlyRate").Amount);
        Assert.Contains("use1-az4", page, StringComparison.Ordinal);
        Assert.Contains("USD 0.2104/h", page, StringComparison.Ordinal);
        Assert.Contains("-60.0%", page, StringComparison.Ordinal); // 0.2104 ÷ 0.526 = 0.4
        Assert.Contains("as of Jun 28, 2025", page, StringComparison.Ordinal);
        Assert.Matches("band-(upto|over)[0-9]+\">(below|above|[0-9])", page);
    }

    [Theory]
    [InlineData("compute savings plan 3y partial upfront", "Compute Savings Plan, 3 years, Partial upfront")]
    [InlineData("standard reserved instance 1y no upfront", "Standard RI, 1 year, No upfront")]
    [InlineData("spot use1-az4 p90", "spot use1-az4, Nine tenths of the time below")]
    [InlineData("capacity block 1d", "capacity block 1d")]
    public void OptionName_AsItIsStored_IsSaidInTheReadersWords(string stored, string said) =>
        Assert.Equal(said, new OptionName(new PricesTexts(Locale.English), new Terms(Locale.English)).Of(stored));

    [Fact]
    public async Task Prices_OfATypeThatNobodySaw_AreUnknownAndNotZero()
    {
        await using var host = await ApiHost.StartAsync();

        var page = await host.MarkupAsync("/prices?region=us-east-1&type=%3Cscript%3Ex");

        Assert.Contains("An unknown price is not zero", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>x", page, StringComparison.Ordinal);
    }

    private static Task ObserveAsync(ApiHost host, DateTime at, decimal onDemand, decimal spot) => host.Services.GetRequiredService<IPriceStore>().ObserveAsync(
        [
            new RegionPrices(
                Virginia,
                [new PriceQuote(G4dn, HourlyRate.Usd(onDemand), "price list", at, null)],
                [],
                [new SpotOffer(G4dn, "use1-az4", HourlyRate.Usd(spot), HourlyRate.Usd(spot), HourlyRate.Usd(spot), new Window(at.AddDays(-1), at), "spot history")],
                []),
        ],
        at,
        Cancellation);
}
