using System.Globalization;
using CostOptimizer.Application.Presentation;
using CostOptimizer.Core.Planning;
using CostOptimizer.Reports.Tests.Samples;

namespace CostOptimizer.Reports.Tests;

public sealed class ReportContentTests
{
    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public async Task Report_UnderAnyCulture_HasTheSameBytes(string culture)
    {
        var expected = await Written.ReportAsync(SampleResult.Rich());
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, await Written.ReportAsync(SampleResult.Rich()));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public async Task Figures_OfEachCurrency_AreTheTotalsAsDisplayed()
    {
        var result = SampleResult.Rich();
        var figures = new ReportPage(await Written.ReportAsync(result)).All("div")
            .Where(part => (string?)part.Attribute("class") == "figure-value").Select(part => part.Value);

        Assert.Equal(
            result.Plan.Totals.SelectMany(total => new[]
            {
                Display.Money(total.Effective), Display.Money(total.Planned), Display.Range(total.Savings), Display.Money(total.OneOffCost),
            }),
            figures);
    }

    [Fact]
    public async Task Fleets_AreSortedByCurrencyThenVerdictThenSaving()
    {
        var page = await RichAsync();

        Assert.Equal(
            ["客服语音识别", "tts-vocoder", "tts-context-generator", "<script>alert('x')</script>gnp.exe \"quoted\" & more",
                "image-generator", "bert-search", "new-recommender", new string('x', 59) + "…"],
            page.Rows("Fleets and what to do with each").Select(row => row[0]));
        Assert.Equal(
            ["CNY – 1 fleet", "USD – 6 fleets", "Cost unknown – 1 fleet"],
            page.All("tr").Where(row => (string?)row.Attribute("class") == "group").Select(row => row.Value));
    }

    [Fact]
    public async Task Fleet_WithAMove_ShowsItsNumbersAsDisplayed()
    {
        var result = SampleResult.Rich();
        var vocoder = result.Plan.Fleets.Single(fleet => fleet.Fleet.Name == "tts-vocoder");
        var row = (await RichAsync()).Rows("Fleets and what to do with each").Single(cells => cells[0] == "tts-vocoder");

        Assert.Equal(
            ["tts-vocoder", Display.Money(vocoder.Costs!.Effective), "Recommended", Display.Range(vocoder.Recommendation.Savings),
                Display.Payback(vocoder.Recommendation.PaybackMonths), "A", "High"],
            row);
    }

    [Fact]
    public async Task Bridge_LeadsFromTheEffectiveCostToThePlan()
    {
        var steps = (await RichAsync()).Rows("The same steps in numbers, USD a month");

        // 55,845.00 − 8,935.20 − 5,629.176 − 4,914.36 = 36,366.264; the plan costs 30,420.15, so 5,946.114 less together.
        Assert.Equal(["Effective cost today", "–", "USD 55,845.00"], steps[0]);
        Assert.Equal(["Effect of all together", "USD -5,946.11", "USD 30,420.15"], steps[^2]);
        Assert.Equal(["Cost with the plan", "–", "USD 30,420.15"], steps[^1]);
    }

    [Fact]
    public async Task HostileName_StaysText()
    {
        var html = await Written.ReportAsync(SampleResult.Rich());

        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain('\u202E', html);
        Assert.Contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;gnp.exe &quot;quoted&quot; &amp; more", html, StringComparison.Ordinal);
        Assert.DoesNotContain(new string('x', 300), html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MissingPartition_IsNamedBeforeAnyFigure()
    {
        var html = await Written.ReportAsync(SampleResult.Rich());
        var notice = html.IndexOf("1 of 3 accounts and regions could not be read in full", StringComparison.Ordinal);

        Assert.InRange(notice, 1, html.IndexOf("figure-value", html.IndexOf("<body", StringComparison.Ordinal), StringComparison.Ordinal));
        Assert.Contains("<strong>111122223333/eu-west-1</strong>: discover instances failed (access denied).", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CompleteResult_SaysNothingOfMissingParts() =>
        Assert.DoesNotContain("incomplete", await Written.ReportAsync(SampleResult.Small()), StringComparison.Ordinal);

    [Fact]
    public async Task Arithmetic_IsShownLineByLine()
    {
        var rows = (await RichAsync()).Rows("Arithmetic of this proposal");

        Assert.Contains(rows, row => row.SequenceEqual(["list_target", "Target at list prices", "2,855.76", "= price_target * target_count * 730"]));
    }

    [Fact]
    public async Task LargeEstate_ShowsSixtyFleetsInDetailAndSaysSo()
    {
        var small = SampleResult.Small();
        var plan = small.Plan with
        {
            Fleets = [.. Enumerable.Range(0, 5_000).Select(index => index % 2 == 0
                ? SampleProposals.Chinese($"fleet-{index}", 4, 31_200m + index, hours: 24)
                : SampleProposals.Migration($"fleet-{index}", 4, 6_000m + index, hours: 24))],
        };

        var page = new ReportPage(await Written.ReportAsync(small with { Plan = plan }));

        Assert.Equal(60, page.All("div").Count(part => (string?)part.Attribute("class") == "fleet move"));
        Assert.Equal(5_000, page.Rows("Fleets and what to do with each").Count);
        Assert.Contains(page.All("p"), text => text.Value.StartsWith("The 60 most important of 5,000 fleets", StringComparison.Ordinal));
    }

    [Fact]
    public async Task EmptyEstate_IsAReportToo()
    {
        var result = SampleResult.Small() with { Plan = new EstatePlan([], []), Partitions = [], Calls = [], ReservedInstances = [], SavingsPlans = [] };

        Assert.Contains(new ReportPage(await Written.ReportAsync(result)).All("p"), text => text.Value == "No fleet was found in what was read.");
    }

    private static async Task<ReportPage> RichAsync() => new(await Written.ReportAsync(SampleResult.Rich()));
}
