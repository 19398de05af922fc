using System.Globalization;
using System.Text.Json;
using CostOptimizer.Browser.Tests.Support;
using CostOptimizer.Core.Values;
using CostOptimizer.Wording;

namespace CostOptimizer.Browser.Tests;

/// <summary>The same number on the page, in the API, and wherever else it is told: in the weekly report's mail, workbook and tables, and in Slack.</summary>
public sealed class FigureTests(DemoDashboard demo)
{
    private static readonly Figures Figures = new(Locale.English);

    [Fact]
    public async Task Overview_SavingsAndSpend_AreThoseOfApiReportWorkbookAndSlack()
    {
        var page = await demo.OpenAsync("/");
        var run = (await GetAsync("/api/v1/reports")).GetProperty("items")[0].GetProperty("runId").GetString();
        var totals = (await GetAsync($"/api/v1/analyses/{run}/result")).GetProperty("totals").EnumerateArray().ToList();

        Assert.Equal(2, totals.Count);
        foreach (var total in totals)
        {
            var saving = MoneyOf(total.GetProperty("savings").GetProperty("p50"));
            var code = saving.Currency.Code;
            var told = Figures.Money(saving);
            Assert.Equal(told, await page.Locator($"#identified-{code}").InnerTextAsync());
            Assert.Equal(saving.Amount, demo.Told.Summary("Identified: all that is recommended", code), 9);
            Assert.Contains(told, demo.Told.Html, StringComparison.Ordinal);
            Assert.Contains(demo.Told.Slack.Sections, section => section.Contains($"{told} a month", StringComparison.Ordinal));

            var spent = Figures.Money(new Money(demo.Told.Summary("Spent in the week", code), saving.Currency));
            Assert.Equal(spent, await page.Locator($"#spent-{code}").InnerTextAsync());
            Assert.Contains(spent, demo.Told.Html, StringComparison.Ordinal);
            Assert.Contains(demo.Told.Slack.Sections, section => section.Contains(spent, StringComparison.Ordinal));

            var coverage = Figures.Percent(total.TryGetProperty("coverage", out var share) && share.ValueKind == JsonValueKind.Object ? share.GetProperty("value").GetDecimal() : null);
            Assert.Equal(coverage, await page.Locator($"#coverage-{code}").InnerTextAsync());
        }
    }

    [Fact]
    public async Task Fleets_Costs_AreThoseOfApiTableAndWorkbook()
    {
        var page = await demo.OpenAsync("/fleets");
        var fleets = (await GetAsync("/api/v1/fleets?limit=200")).GetProperty("items").EnumerateArray().ToList();

        Assert.Equal(24, fleets.Count);
        foreach (var fleet in fleets)
        {
            var row = page.Locator($"tr:has(a[href='/fleets/{fleet.GetProperty("key").GetString()}'])");
            var shown = await row.Locator("td[data-label='Paid now']").InnerTextAsync();
            if (fleet.GetProperty("effectiveCost") is not { ValueKind: JsonValueKind.Object } cost)
            {
                Assert.Equal(Figures.Nothing, shown);
                continue;
            }

            var money = MoneyOf(cost);
            Assert.Equal(Figures.Money(money), shown);
            Assert.Equal(money.Amount, Told.Amount(demo.Told.Fleets[fleet.GetProperty("id").GetString()!]["EffectivePerMonth"]), 9);
            Assert.Contains(demo.Told.Sheets["Fleets"], cells => cells.Contains(money.Currency.Code, StringComparer.Ordinal) && cells.Any(cell => IsAmount(cell, money.Amount)));
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

        var cost = MoneyOf(fleet.GetProperty("costs").GetProperty("effective"));
        Assert.Equal(Figures.Money(cost), await page.Locator("#effective-cost").InnerTextAsync());
        Assert.Equal(cost.Amount, Told.Amount(demo.Told.Fleets[fleet.GetProperty("fleet").GetProperty("id").ToString()]["EffectivePerMonth"]), 9);
        Assert.Equal(candidates.Count, await page.Locator("#candidate-table tbody tr").CountAsync());
        await page.Locator("#candidate-table a:text('Cost a month')").ClickAsync();
        await page.Locator("#candidate-table th[aria-sort='ascending'] a:text('Cost a month')").WaitForAsync();
        var cheapest = candidates.Where(candidate => candidate.GetProperty("monthlyCost").ValueKind == JsonValueKind.Object)
            .Min(candidate => MoneyOf(candidate.GetProperty("monthlyCost")).Amount);
        Assert.EndsWith(
            cheapest.ToString("N2", CultureInfo.InvariantCulture),
            await page.Locator("#candidate-table tbody tr").First.Locator("td").First.InnerTextAsync(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Recommendations_Ranges_AreThoseOfApiTableAndWorkbook()
    {
        var page = await demo.OpenAsync("/recommendations");

        foreach (var item in (await GetAsync("/api/v1/recommendations?limit=200&verdict=recommended")).GetProperty("items").EnumerateArray())
        {
            var (id, range) = (item.GetProperty("id").GetString()!, item.GetProperty("savings"));
            var (low, middle, high) = (MoneyOf(range.GetProperty("p10")), MoneyOf(range.GetProperty("p50")), MoneyOf(range.GetProperty("p90")));
            var shown = await page.Locator($"tr:has(a[href='/recommendations/{id}']) td[data-label='Saving a month']").InnerTextAsync();
            Assert.StartsWith(low.Currency.Code, shown, StringComparison.Ordinal);
            Assert.EndsWith(Whole(high), shown, StringComparison.Ordinal);
            Assert.Contains(Whole(low), shown, StringComparison.Ordinal);

            var told = demo.Told.Decisions[id];
            Assert.Equal(low.Amount, Told.Amount(told["SavingPerMonthP10"]), 9);
            Assert.Equal(middle.Amount, Told.Amount(told["SavingPerMonthP50"]), 9);
            Assert.Equal(high.Amount, Told.Amount(told["SavingPerMonthP90"]), 9);
            var cells = demo.Told.Row("Decisions", id);
            Assert.All((decimal[])[low.Amount, middle.Amount, high.Amount], amount => Assert.Contains(cells, cell => IsAmount(cell, amount)));
        }
    }

    [Fact]
    public async Task Recommendation_CostsAndMedian_AreThoseOfApiTableAndReport()
    {
        var item = (await GetAsync("/api/v1/recommendations?limit=1&verdict=recommended&sort=-saving")).GetProperty("items")[0];
        var id = item.GetProperty("id").GetString()!;
        var recommendation = (await GetAsync($"/api/v1/recommendations/{id}")).GetProperty("recommendation");
        var median = MoneyOf(recommendation.GetProperty("savings").GetProperty("p50"));
        var page = await demo.OpenAsync($"/recommendations/{id}");

        var figures = await page.Locator("dl.figures").First.InnerTextAsync();
        Assert.Contains($"median {Figures.Money(median)}", figures, StringComparison.Ordinal);
        Assert.Contains(Figures.Money(MoneyOf(recommendation.GetProperty("newMonthlyCost"))), figures, StringComparison.Ordinal);
        Assert.Contains(Figures.Money(MoneyOf(recommendation.GetProperty("oneOffCost"))), figures, StringComparison.Ordinal);
        Assert.Equal(median.Amount, Told.Amount(demo.Told.Decisions[id]["SavingPerMonthP50"]), 9);
        Assert.Equal(MoneyOf(recommendation.GetProperty("oneOffCost")).Amount, Told.Amount(demo.Told.Decisions[id]["OneOffCost"]), 9);
        Assert.Contains(Figures.WholeMoney(median), demo.Told.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_TodayPlannedAndOnce_AreThoseOfApiAndWorkbook()
    {
        var page = await demo.OpenAsync("/plan");
        var run = (await GetAsync("/api/v1/reports")).GetProperty("items")[0].GetProperty("runId").GetString();
        foreach (var total in (await GetAsync($"/api/v1/analyses/{run}/result")).GetProperty("totals").EnumerateArray())
        {
            var planned = MoneyOf(total.GetProperty("planned"));
            var figures = await page.Locator("#plan section.panel").Filter(new() { HasText = planned.Currency.Code }).First.Locator("dl.figures").InnerTextAsync();
            Assert.Contains(Figures.Money(planned), figures, StringComparison.Ordinal);
            Assert.Contains(Figures.Money(MoneyOf(total.GetProperty("effective"))), figures, StringComparison.Ordinal);
            Assert.Contains(Figures.Money(MoneyOf(total.GetProperty("unusedCommitmentsAfter"))), figures, StringComparison.Ordinal);
            Assert.Equal(
                demo.Told.Summary("Identified: all that is recommended", planned.Currency.Code), MoneyOf(total.GetProperty("savings").GetProperty("p50")).Amount, 9);
        }
    }

    [Fact]
    public async Task Savings_OfEveryStage_AreThoseOfTheApi()
    {
        var page = await demo.OpenAsync("/savings");
        var stages = (await GetAsync("/api/v1/savings")).GetProperty("stages").EnumerateArray().Where(stage => stage.GetProperty("stage").GetString() == "identified").ToList();

        Assert.Equal(2, stages.Count);
        foreach (var stage in stages)
        {
            var row = page.Locator($"section:has(h2:text('{stage.GetProperty("currency").GetString()}')) tr:has(th:text-is('Identified'))").First;
            Assert.Equal(Figures.Money(MoneyOf(stage.GetProperty("promised"))), await row.Locator("td[data-label='Promised']").InnerTextAsync());
        }
    }

    [Fact]
    public async Task Commitments_RatesAndEnds_AreThoseOfTheApi_AndOfSlackWhereTheyEndSoon()
    {
        var page = await demo.OpenAsync("/commitments");
        var lines = (await GetAsync("/api/v1/commitments?limit=200")).GetProperty("items").EnumerateArray().ToList();

        Assert.NotEmpty(lines);
        foreach (var line in lines)
        {
            var row = page.Locator($"tr:has(th bdi:text-is('{line.GetProperty("id").GetString()}'))");
            var hourly = MoneyOf(line.GetProperty("hourly")) * (line.GetProperty("count") is { ValueKind: JsonValueKind.Number } count ? count.GetInt32() : 1);
            Assert.Contains(Figures.Rate(new HourlyRate(hourly)), await row.InnerTextAsync(), StringComparison.Ordinal);
            Assert.Contains(Figures.Date(line.GetProperty("endUtc").GetDateTime()), await row.InnerTextAsync(), StringComparison.Ordinal);
        }

        // What the estate's commitments leave unused is told to Slack as the analysis has it.
        var run = (await GetAsync("/api/v1/reports")).GetProperty("items")[0].GetProperty("runId").GetString();
        var alerts = (await GetAsync("/api/v1/alerts?limit=200")).GetProperty("items").EnumerateArray().Where(alert => alert.GetProperty("runId").GetString() == run).ToList();
        foreach (var fact in alerts.Where(alert => alert.GetProperty("kind").GetString() == "commitmentExpiring").SelectMany(alert => alert.GetProperty("facts").EnumerateArray()))
        {
            if (fact.GetProperty("name").GetString() == "paidPerMonth")
            {
                var told = Figures.Money(new Money(fact.GetProperty("number").GetDecimal(), new Currency(fact.GetProperty("currency").GetString()!)));
                Assert.Contains(demo.Told.Slack.Sections, section => section.Contains(told, StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public async Task Prices_OfAType_AreThoseOfTheApi()
    {
        var page = await demo.OpenAsync("/prices?region=us-east-1&type=g5.xlarge");
        var prices = (await GetAsync("/api/v1/prices?region=us-east-1&service=ec2&type=g5.xlarge&option=on-demand&limit=200")).GetProperty("items").EnumerateArray()
            .Where(price => price.GetProperty("typeName").GetString() == "g5.xlarge").ToList();

        var rates = await page.Locator("td[data-label='Effective rate']").AllInnerTextsAsync();
        Assert.NotEmpty(prices);
        Assert.All(prices, price => Assert.Contains(Figures.Rate(new HourlyRate(MoneyOf(price.GetProperty("hourlyRate")))), rates));
    }

    [Fact]
    public async Task Reports_ListedOnThePage_AreThoseOfTheApi()
    {
        var page = await demo.OpenAsync("/reports");
        var run = (await GetAsync("/api/v1/reports")).GetProperty("items")[0];
        var weekly = (await GetAsync("/api/v1/reports/weekly")).GetProperty("items")[0];

        var window = run.GetProperty("window");
        var row = page.Locator($"tr:has(th:text('{run.GetProperty("runId").GetString()}'))");
        Assert.Contains(Figures.Date(window.GetProperty("fromUtc").GetDateTime()), await row.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(
            weekly.GetProperty("files").EnumerateArray().Select(file => file.GetProperty("href").GetString()).Order(StringComparer.Ordinal),
            (await page.Locator($"tr:has(th:text('{weekly.GetProperty("week").GetString()}')) td a").EvaluateAllAsync<string[]>("all => all.map(link => link.getAttribute('href'))")).Order(StringComparer.Ordinal));
        Assert.Contains(weekly.GetProperty("runId").GetString()!, demo.Told.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Alerts_ByState_AreAsManyAsTheApiListsAndSlackWasSent()
    {
        var page = await demo.OpenAsync("/alerts");
        var deliveries = (await GetAsync("/api/v1/deliveries?limit=200")).GetProperty("items").EnumerateArray().ToList();
        var delivered = deliveries.Count(delivery => delivery.GetProperty("state").GetString() == "delivered");

        Assert.Equal(demo.Told.Slack.Count, delivered);
        Assert.Equal($"Delivered ({Figures.Count(delivered)})", await page.Locator("option[value=Delivered]").TextContentAsync());
        Assert.Equal($"Waiting ({Figures.Count(deliveries.Count - delivered)})", await page.Locator("option[value=Pending]").TextContentAsync());
        var told = deliveries.Select(delivery => delivery.GetProperty("subject").GetString()).ToHashSet();
        var untold = (await GetAsync("/api/v1/alerts?limit=200")).GetProperty("items").EnumerateArray().Count(alert => !told.Contains(alert.GetProperty("id").GetString()));
        Assert.Equal($"Told to nobody ({Figures.Count(untold)})", await page.Locator("option[value=Untold]").TextContentAsync());
        Assert.Equal(deliveries.Count + untold, await page.Locator("#alerts tbody tr").CountAsync());
    }

    [Fact]
    public async Task Run_ItsFactsAndPrice_AreThoseOfTheApi()
    {
        var run = (await GetAsync("/api/v1/reports")).GetProperty("items")[0].GetProperty("runId").GetString();
        var result = await GetAsync($"/api/v1/analyses/{run}/result");
        var page = await demo.OpenAsync($"/runs/{run}");

        var calls = result.GetProperty("calls").EnumerateArray().Sum(call => call.GetProperty("calls").GetInt64());
        Assert.Contains(Figures.Count(calls), await page.Locator("dl.facts").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_OfTheLookback_IsWhatTheAnalysisRead()
    {
        var page = await demo.OpenAsAdminAsync("/settings");
        var window = (await GetAsync("/api/v1/reports")).GetProperty("items")[0].GetProperty("window");

        var days = (window.GetProperty("toUtc").GetDateTime() - window.GetProperty("fromUtc").GetDateTime()).TotalDays;
        Assert.Equal(days.ToString(CultureInfo.InvariantCulture), await page.Locator("tr:has(code:text-is('Analysis:LookbackDays')) td").First.InnerTextAsync());
    }

    [Fact]
    public async Task Audit_EntriesOnThePage_AreThoseOfTheApi()
    {
        var page = await demo.OpenAsAdminAsync("/audit");
        var shown = await page.Locator("tbody th .note").AllInnerTextsAsync();
        using var log = JsonDocument.Parse(await (await page.APIRequest.GetAsync("/api/v1/audit?limit=100")).TextAsync());
        var entries = log.RootElement.GetProperty("items").EnumerateArray().ToList();

        Assert.NotEmpty(shown);

        // The list only grows, so what was on the page is still in it.
        var numbers = entries.Select(entry => $"no. {entry.GetProperty("number").GetInt64().ToString(CultureInfo.InvariantCulture)}").ToList();
        Assert.All(shown, number => Assert.Contains(number, numbers));
    }

    private static bool IsAmount(string cell, decimal amount) =>
        decimal.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && Math.Abs(value - amount) < 0.000001m;

    private static string Whole(Money money) =>
        Math.Round(money.Amount, 0, MidpointRounding.AwayFromZero).ToString("N0", CultureInfo.InvariantCulture);

    private static Money MoneyOf(JsonElement money) => new(
        decimal.Parse(money.GetProperty("amount").ToString(), CultureInfo.InvariantCulture),
        new Currency(money.GetProperty("currency").GetString()!));

    private async Task<JsonElement> GetAsync(string path)
    {
        using var document = JsonDocument.Parse(await demo.Api.GetStringAsync(path, TestContext.Current.CancellationToken));
        return document.RootElement.Clone();
    }
}
