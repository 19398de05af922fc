using System.Net;
using CostOptimizer.Application.Deliveries;
using CostOptimizer.Application.Weekly;
using CostOptimizer.Application.Weekly.Archive;
using CostOptimizer.Application.Weekly.Documents;
using CostOptimizer.Web.Tests.Api.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Web.Tests.Api;

public sealed class WeeklyReportEndpointTests
{
    private static readonly DateTime Monday = new(2026, 11, 16, 0, 0, 0, DateTimeKind.Utc);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task List_PageByPage_GivesEachReportOnceWithItsFiles()
    {
        await using var host = await StartAsync();

        var first = await host.GetAsync("/api/v1/reports/weekly?limit=2");
        var second = await host.GetAsync($"/api/v1/reports/weekly?limit=2&cursor={first.Text("nextCursor")}");

        Assert.Equal(["finance 2026-W47", "finance 2026-W46"], first.Items().Select(item => $"{item.Text("group")} {item.Text("week")}"));
        Assert.Equal(["media 2026-W46"], second.Items().Select(item => $"{item.Text("group")} {item.Text("week")}"));
        Assert.Equal("/api/v1/reports/weekly/finance/2026-W47/weekly.html", first.Items()[0].At("files")[0].Text("href"));
    }

    [Fact]
    public async Task File_OfAReport_ComesAsItWasSentAndIsNeverAPageOfOurs()
    {
        await using var host = await StartAsync();

        using var response = await host.Client.GetAsync("/api/v1/reports/weekly/finance/2026-W46/weekly.html", Cancellation);

        Assert.Equal([1, 2, 3], await response.Content.ReadAsByteArrayAsync(Cancellation));
        Assert.Equal("attachment; filename=\"weekly.html\"", response.Content.Headers.GetValues("Content-Disposition").Single());
        Assert.NotNull(response.Headers.ETag);
    }

    [Theory]
    [InlineData("/api/v1/reports/weekly/finance/2026-W46/other.html")]
    [InlineData("/api/v1/reports/weekly/finance/2026-W45/weekly.html")]
    [InlineData("/api/v1/reports/weekly/finance/2026-W99/weekly.html")]
    [InlineData("/api/v1/reports/weekly/nobody/2026-W46/deliveries")]
    [InlineData("/api/v1/reports/weekly/finance/2026-W46/..%2F..%2Fetc%2Fpasswd")]
    public async Task File_ThatIsNotThere_IsNotFound(string path)
    {
        await using var host = await StartAsync();

        await host.GetAsync(path, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Deliveries_OfAReport_SayHowSendingWent()
    {
        await using var host = await StartAsync();
        var outbox = host.Services.GetRequiredService<IDeliveryOutbox>();
        var pending = Assert.Single(await outbox.ReadAsync("finance:2026-W46", Cancellation));
        await outbox.SaveAsync(pending with { Attempts = 1, LastOutcome = "The relay refuses <script>." }, Cancellation);

        var delivery = Assert.Single((await host.GetAsync("/api/v1/reports/weekly/finance/2026-W46/deliveries")).Items());

        Assert.Equal(("email", "a@example.com", "pending", "The relay refuses <script>."), (delivery.Text("channel"), delivery.Text("target"), delivery.Text("state"), delivery.Text("lastOutcome")));
    }

    private static async Task<ApiHost> StartAsync()
    {
        var host = await ApiHost.StartAsync();
        var archive = host.Services.GetRequiredService<IWeeklyArchive>();
        foreach (var (group, week) in ((string Group, IsoWeek Week)[])[("finance", new(2026, 46)), ("media", new(2026, 46)), ("finance", new(2026, 47))])
        {
            var report = new ArchivedReport(
                group, week, "UTC", "en", "run-46", Monday, "Report", null, Monday, [new ArchivedFile(new WeeklyDocument(WeeklyFormat.Html, "weekly.html", "text/html; charset=utf-8"), 3)]);
            await archive.TryAddAsync(report, [[1, 2, 3]], [new Delivery($"{report.Id}:a", "email", "a@example.com", report.Id, "", Monday)], Cancellation);
        }

        return host;
    }
}
