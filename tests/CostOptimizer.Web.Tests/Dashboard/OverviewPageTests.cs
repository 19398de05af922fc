using System.Text.RegularExpressions;
using CostOptimizer.Application.Weekly;
using CostOptimizer.Web.Tests.Api.Support;
using CostOptimizer.Wording;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Web.Tests.Dashboard;

public sealed class OverviewPageTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Overview_OfAnInstallationThatHasAnalysedNothing_SaysHowToBegin()
    {
        await using var host = await ApiHost.StartAsync();

        Assert.Contains("costopt analyze", await host.PageAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Overview_Figures_AreThoseOfTheWeeklyRecord()
    {
        await using var host = await ApiHost.StartAsync(ApiSample.Result());
        var records = host.Services.GetRequiredService<WeeklyRecords>();
        var week = (await records.LastWeekAsync(TimeZoneInfo.Utc, Cancellation))!.Value;
        var record = (await records.ReadAsync(week, TimeZoneInfo.Utc, WeeklyScope.Everything, asOfUtc: null, Cancellation))!;
        var figures = new Figures(Locale.English);

        var page = await host.PageAsync("/");

        Assert.Equal(2, record.Totals.Count);
        foreach (var total in record.Totals)
        {
            Assert.Equal(figures.Money(total.SpentInWeek.Value), Shown(page, $"spent-{total.Currency}"));
            Assert.Equal(figures.Percent(total.EffectiveSavingsRate.Value), Shown(page, $"rate-{total.Currency}"));
            Assert.Equal(figures.Percent(total.Coverage.Value), Shown(page, $"coverage-{total.Currency}"));
            Assert.Equal(figures.Money(total.IdentifiedPerMonth.Value), Shown(page, $"identified-{total.Currency}"));
            Assert.Equal(figures.Money(total.WaitingTogetherPerMonth.Value), Shown(page, $"waiting-{total.Currency}"));
            Assert.Equal("–", Shown(page, $"realised-{total.Currency}")); // nobody has measured anything, which is not zero
        }
    }

    [Fact]
    public async Task Overview_AfterADecision_IsNotTheOneOfBefore()
    {
        await using var host = await ApiHost.StartAsync(ApiSample.Result());
        var before = await host.PageAsync("/");
        var id = ApiSample.Result().Plan.Fleets.First(fleet => fleet.Recommendation.Verdict == Core.Planning.Verdict.Recommended).Recommendation.Id;

        (await host.PostAsync($"/api/v1/recommendations/{id}/accept", json: null)).EnsureSuccessStatusCode();
        var after = await host.PageAsync("/");

        Assert.NotEqual(
            Regex.Count(before, "href=\"/recommendations/", RegexOptions.NonBacktracking),
            Regex.Count(after, "href=\"/recommendations/", RegexOptions.NonBacktracking));
    }

    private static string Shown(string page, string id) => FigureOf(id).Match(page).Groups["text"].Value;

    private static Regex FigureOf(string id) => new($"id=\"{id}\"[^>]*>(?<text>[^<]*)<", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking);
}
