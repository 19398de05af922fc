using CostOptimizer.Application.Deliveries;
using CostOptimizer.Application.Weekly;
using CostOptimizer.Application.Weekly.Archive;
using CostOptimizer.Application.Weekly.Documents;
using CostOptimizer.Web.Tests.Api.Support;
using CostOptimizer.Web.Tests.Dashboard.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Web.Tests.Dashboard;

public sealed class WeeklyReportsTests
{
    private static readonly DateTime Noon = new(2026, 11, 16, 12, 0, 0, DateTimeKind.Utc);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Reports_Weekly_LeadToTheFilesOfTheApiAndSayHowSendingWent()
    {
        await using var host = await ApiHost.StartAsync(ApiSample.Result());
        Assert.True(IsoWeek.TryParse("2026-W46", out var week));
        var report = new ArchivedReport(
            "finance", week, "UTC", "en", "20261116T001000Z-0a1b2c3d", Noon, "Week 46: <b>USD 3,000</b> saved", "No Chromium was found.", Noon,
            [new ArchivedFile(new WeeklyDocument(WeeklyFormat.Xlsx, "weekly-2026-W46.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"), 3)]);
        await host.Services.GetRequiredService<IWeeklyArchive>().TryAddAsync(
            report, [[1, 2, 3]], [new Delivery("w1", "email", "finance@example.com", report.Id, "", Noon)], Cancellation);
        await host.Services.GetRequiredService<IDeliveryOutbox>().AddAsync(
            [.. Enumerable.Range(0, 1_001).Select(index => new Delivery($"a{index}", "slack", "channel:C1", "alert", "{}", Noon.AddDays(1)))], Cancellation);
        var file = (await host.GetAsync("/api/v1/reports/weekly")).Items()[0].At("files")[0];

        var page = await host.MarkupAsync("/reports");

        Assert.Contains($"href=\"{file.Text("href")}\"", page, StringComparison.Ordinal);
        Assert.Contains("finance@example.com", page, StringComparison.Ordinal);
        Assert.Contains(">Waiting<", page, StringComparison.Ordinal);
        Assert.Contains("No Chromium was found.", page, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;USD 3,000&lt;/b&gt;", page, StringComparison.Ordinal);
    }
}
