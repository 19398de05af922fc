using System.Text.RegularExpressions;
using CostOptimizer.Application.Tests.Weekly;
using CostOptimizer.Application.Weekly;
using CostOptimizer.Application.Weekly.Documents;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Reports.Tests.Weekly;

public sealed partial class WeeklyMailTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Html_IsWhatWordCanDraw()
    {
        var html = await WeeklyFiles.TextAsync(WeeklyFiles.Record(), WeeklyFormat.Html, Cancellation);

        Assert.All((string[])["<svg", "<script", "<style", "<link", "<img", "href=", "src=", "url(", "display:flex", "display:grid", "position:"], banned => Assert.DoesNotContain(banned, html, StringComparison.OrdinalIgnoreCase));
        Assert.Contains("max-width:680px", html, StringComparison.Ordinal);
        Assert.All(Cells().Matches(html), cell => Assert.Contains("style=", cell.Value, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public async Task Html_HostileNames_AreTextAndTurnNothingAround(string language)
    {
        var html = await WeeklyFiles.TextAsync(WeeklyFiles.Record(), WeeklyFormat.Html, Cancellation, language);

        Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain('\u202E', html);
        Assert.Contains($"lang=\"{(language == "en" ? "en" : "zh-Hans")}\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_SaysInPlainWordsWhatTheFiguresAre()
    {
        var text = await WeeklyFiles.TextAsync(WeeklyFiles.Record(), WeeklyFormat.Text, Cancellation);

        // 7,300 a month is 10 an hour; the list price is twice that, and nothing lies outside the fleet.
        Assert.Contains("We spent CNY 1,680.00 in the week. At list prices it would have been CNY 3,360.00; commitments, spot and discounts took off 50.0%.", text, StringComparison.Ordinal);
        Assert.Contains("1 decision waits. It would save CNY 730.00 a month; each week of waiting costs CNY 168.00.", text, StringComparison.Ordinal);
        Assert.Contains("Proven: nothing yet.", text, StringComparison.Ordinal);

        // Of the 120 a month that all bring together the parts promise 133.50: 73 × 120 ÷ 133.50 = 65.62, × 168 ÷ 730 = 15.10 a week.
        Assert.Contains("1 decision waits. It would save USD 65.62 a month; each week of waiting costs USD 15.10.", text, StringComparison.Ordinal);
        Assert.Contains("1 change is accepted but not carried out yet: USD 20.50 a month.", text, StringComparison.Ordinal);
        Assert.Contains("1 commitment ends within 90 days; it is paid USD 4,380.00 a month.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_AWeekBefore_IsCompared()
    {
        var run = WeeklySamples.Run("run-45", WeeklySamples.Monday.AddDays(-7));
        var before = WeeklyComputation.AsBefore(
            WeeklySamples.Result(run, [], WeeklySamples.Fleet("tts-cn", 6_570m, currency: Currency.Cny, run: run)), WeeklySamples.Week.Previous, TimeZoneInfo.Utc, WeeklyScope.Everything);

        var text = await WeeklyFiles.TextAsync(WeeklyFiles.Record(material => material with { Before = before }), WeeklyFormat.Text, Cancellation);

        Assert.Contains("That is CNY 168.00 more than in the week before (CNY 1,512.00).", text, StringComparison.Ordinal); // 9 an hour
    }

    [Fact]
    public async Task Text_NoChromium_SaysWhyThereIsNoPdf()
    {
        var (files, set) = await WeeklyFiles.WriteAsync(WeeklyFiles.Record(), Cancellation);

        Assert.Contains("no Chromium was found", set.WhyNoPdf, StringComparison.Ordinal);
        Assert.DoesNotContain(WeeklyFormat.Pdf, files.Keys);
        Assert.Contains("There is no PDF with this report: no Chromium was found", System.Text.Encoding.UTF8.GetString(files[WeeklyFormat.Text]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chinese_HasNoEnglishSentenceOfOurs()
    {
        var text = await WeeklyFiles.TextAsync(WeeklyFiles.Record(), WeeklyFormat.Text, Cancellation, "zh-CN");

        Assert.Contains("推理成本与节省：2026 年第 46 周", text, StringComparison.Ordinal);
        Assert.Contains("本周花费 CNY 1,680.00", text, StringComparison.Ordinal);
        Assert.All((string[])["spent", "waiting", "decision ", "Realised", "Method"], word => Assert.DoesNotContain(word, text.Split("数字的来源")[0], StringComparison.Ordinal));
    }

    [Fact]
    public void Texts_OfBothLanguages_Match() =>
        Assert.Empty(CostOptimizer.Wording.Tests.TextSetFaults.Of(typeof(CostOptimizer.Reports.ReportsRegistration).Assembly));

    [GeneratedRegex("<t[dh][ >][^>]*>?", RegexOptions.NonBacktracking)]
    private static partial Regex Cells();
}
