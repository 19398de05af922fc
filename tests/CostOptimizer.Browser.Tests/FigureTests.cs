using System.Text.Json;
using CostOptimizer.Browser.Tests.Support;
using CostOptimizer.Core.Values;
using CostOptimizer.Wording;

namespace CostOptimizer.Browser.Tests;

/// <summary>The same number on the page and in the API.</summary>
public sealed class FigureTests(DemoDashboard demo)
{
    private static readonly Figures Figures = new(Locale.English);

    [Fact]
    public async Task Overview_IdentifiedSavings_AreThoseOfTheResult()
    {
        var page = await demo.OpenAsync("/");
        var run = (await GetAsync("/api/v1/reports")).GetProperty("items")[0].GetProperty("runId").GetString();
        var totals = (await GetAsync($"/api/v1/analyses/{run}/result")).GetProperty("totals").EnumerateArray().ToList();

        Assert.Equal(2, totals.Count);
        foreach (var total in totals)
        {
            var saving = MoneyOf(total.GetProperty("savings").GetProperty("p50"));
            Assert.Equal(Figures.Money(saving), await page.Locator($"#identified-{saving.Currency}").InnerTextAsync());
            Assert.Equal(
                Figures.Percent(total.TryGetProperty("coverage", out var share) && share.ValueKind == JsonValueKind.Object ? share.GetProperty("value").GetDecimal() : null),
                await page.Locator($"#coverage-{saving.Currency}").InnerTextAsync());
        }
    }

    [Fact]
    public async Task Fleets_Costs_AreThoseOfTheApi()
    {
        var page = await demo.OpenAsync("/fleets");

        foreach (var fleet in (await GetAsync("/api/v1/fleets?limit=200")).GetProperty("items").EnumerateArray())
        {
            var row = page.Locator($"tr:has(a[href='/fleets/{fleet.GetProperty("key").GetString()}'])");
            Assert.Equal(
                fleet.GetProperty("effectiveCost") is { ValueKind: JsonValueKind.Object } cost ? Figures.Money(MoneyOf(cost)) : "–",
                await row.Locator("td[data-label='Paid now']").InnerTextAsync());
        }
    }

    [Fact]
    public async Task Fleet_CostAndCandidates_AreThoseOfTheApi()
    {
        var page = await demo.OpenAsync("/fleets");
        var key = (await GetAsync("/api/v1/fleets?limit=1")).GetProperty("items")[0].GetProperty("key").GetString();
        var fleet = await GetAsync($"/api/v1/fleets/{key}");
        var candidates = (await GetAsync($"/api/v1/recommendations/{fleet.GetProperty("recommendationId").GetString()}"))
            .GetProperty("recommendation").GetProperty("candidates").EnumerateArray().ToList();

        await page.Locator($"a[href='/fleets/{key}']").ClickAsync();
        await page.Locator("#candidate-table").WaitForAsync();

        Assert.Equal(Figures.Money(MoneyOf(fleet.GetProperty("costs").GetProperty("effective"))), await page.Locator("#effective-cost").InnerTextAsync());
        Assert.Equal(candidates.Count, await page.Locator("#candidate-table tbody tr").CountAsync());
        await page.Locator("#candidate-table a:text('Cost a month')").ClickAsync();
        await page.Locator("#candidate-table th[aria-sort='ascending'] a:text('Cost a month')").WaitForAsync();
        var dearest = candidates.Where(candidate => candidate.GetProperty("monthlyCost").ValueKind == JsonValueKind.Object)
            .Min(candidate => MoneyOf(candidate.GetProperty("monthlyCost")).Amount);
        Assert.EndsWith(
            dearest.ToString("N2", System.Globalization.CultureInfo.InvariantCulture),
            await page.Locator("#candidate-table tbody tr").First.Locator("td").First.InnerTextAsync(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Recommendations_SortedBySaving_HaveTheApisRanges()
    {
        var page = await demo.OpenAsync("/recommendations");

        foreach (var item in (await GetAsync("/api/v1/recommendations?limit=200&verdict=recommended")).GetProperty("items").EnumerateArray())
        {
            var range = item.GetProperty("savings");
            var (low, high) = (MoneyOf(range.GetProperty("p10")), MoneyOf(range.GetProperty("p90")));
            var shown = await page.Locator($"tr:has(a[href='/recommendations/{item.GetProperty("id").GetString()}']) td[data-label='Saving a month']").InnerTextAsync();
            Assert.StartsWith(low.Currency.Code, shown, StringComparison.Ordinal);
            Assert.EndsWith(Whole(high), shown, StringComparison.Ordinal);
            Assert.Contains(Whole(low), shown, StringComparison.Ordinal);
        }
    }

    private static string Whole(Money money) =>
        Math.Round(money.Amount, 0, MidpointRounding.AwayFromZero).ToString("N0", System.Globalization.CultureInfo.InvariantCulture);

    private static Money MoneyOf(JsonElement money) => new(
        decimal.Parse(money.GetProperty("amount").ToString(), System.Globalization.CultureInfo.InvariantCulture),
        new Currency(money.GetProperty("currency").GetString()!));

    private async Task<JsonElement> GetAsync(string path)
    {
        using var document = JsonDocument.Parse(await demo.Api.GetStringAsync(path, TestContext.Current.CancellationToken));
        return document.RootElement.Clone();
    }
}
