using CostOptimizer.Application.Deliveries;
using CostOptimizer.Application.Tests.Savings;
using CostOptimizer.Application.Tests.Weekly;
using CostOptimizer.Application.Weekly;
using CostOptimizer.Application.Weekly.Archive;
using CostOptimizer.Application.Weekly.Documents;
using CostOptimizer.Notifications.Buckets;
using CostOptimizer.Notifications.Tests.Support;
using CostOptimizer.Notifications.Weekly;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CostOptimizer.Notifications.Tests.Weekly;

public sealed class WeeklyReportJobTests
{
    private static readonly WeeklyGroup Finance = new() { Name = "finance", Addresses = ["a@example.com", "A@EXAMPLE.com", "b@example.com"] };

    private readonly SetClock _clock = new(WeeklySamples.Monday.AddHours(7));
    private readonly WeeklyStores _stores = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_Again_WritesAndPostsOneReportAWeek()
    {
        await using var reports = await Reports.CreateAsync();
        _stores.Add(WeeklySamples.Run(), WeeklySamples.Fleet("tts", 730m));

        await Job(reports).RunAsync("", Cancellation);
        _clock.Utc += TimeSpan.FromDays(1);
        await Job(reports).RunAsync("", Cancellation);

        var report = Assert.Single(await Archive(reports).ListAsync(null, 10, Cancellation));
        Assert.Equal(("finance:2026-W46", "run-46"), (report.Id, report.RunId));
        var deliveries = await reports.Services.GetRequiredService<IDeliveryOutbox>().ReadAsync(report.Id, Cancellation);
        Assert.Equal(["email a@example.com", "email b@example.com", "s3 reports"], deliveries.Select(status => $"{status.Delivery.Channel} {status.Delivery.Target}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Run_NoAnalysisOfTheWholeWeekYet_WaitsTwoDaysThenTellsOfThePart()
    {
        await using var reports = await Reports.CreateAsync();
        _stores.Add(WeeklySamples.Run("inside", WeeklySamples.Monday.AddDays(-1)), WeeklySamples.Fleet("tts", 730m, run: WeeklySamples.Run("inside", WeeklySamples.Monday.AddDays(-1))));

        await Job(reports).RunAsync("", Cancellation);
        Assert.Empty(await Archive(reports).ListAsync(null, 10, Cancellation));

        _clock.Utc = WeeklySamples.Monday.AddDays(2);
        await Job(reports).RunAsync("", Cancellation);
        Assert.Equal("inside", Assert.Single(await Archive(reports).ListAsync(null, 10, Cancellation)).RunId);
    }

    [Fact]
    public async Task Run_GroupInAnotherZone_GetsItsReportWhenItsWeekHasEnded()
    {
        await using var reports = await Reports.CreateAsync();
        var newYork = new WeeklyGroup { Name = "new-york", TimeZone = "America/New_York" };
        _stores.Add(WeeklySamples.Run(), WeeklySamples.Fleet("tts", 730m));
        _clock.Utc = WeeklySamples.Monday.AddHours(4); // Sunday, 23:00 there: the week before is the last that ended
        await Job(reports, groups: [newYork]).RunAsync("", Cancellation);

        _stores.Add(WeeklySamples.Run("five", WeeklySamples.Monday.AddHours(5)), WeeklySamples.Fleet("tts", 730m, run: WeeklySamples.Run("five", WeeklySamples.Monday.AddHours(5))));
        _clock.Utc = WeeklySamples.Monday.AddHours(6);
        await Job(reports, groups: [newYork]).RunAsync("", Cancellation);

        Assert.Equal(["2026-W46", "2026-W45"], (await Archive(reports).ListAsync(null, 10, Cancellation)).Select(report => report.Week.ToString()));
    }

    [Fact]
    public async Task Run_DiskFull_LosesNothingAndHoldsUpNoOtherGroup()
    {
        await using var reports = await Reports.CreateAsync();
        _stores.Add(WeeklySamples.Run(), WeeklySamples.Fleet("tts", 730m));
        var full = new Documents { Fault = new IOException("No space left on device.") };
        var china = new WeeklyGroup { Name = "china", Language = "zh-CN" };

        var fault = await Assert.ThrowsAsync<AggregateException>(() => Job(reports, full, [Finance, china]).RunAsync("", Cancellation));

        Assert.Contains("No space left on device.", fault.Message, StringComparison.Ordinal);
        Assert.Equal("china", Assert.Single(await Archive(reports).ListAsync(null, 10, Cancellation)).Group);
        await Job(reports, groups: [Finance, china]).RunAsync("", Cancellation);
        Assert.Equal(["china", "finance"], (await Archive(reports).ListAsync(null, 10, Cancellation)).Select(report => report.Group));
    }

    private static IWeeklyArchive Archive(Reports reports) => reports.Services.GetRequiredService<IWeeklyArchive>();

    private WeeklyReportJob Job(Reports reports, Documents? documents = null, IReadOnlyList<WeeklyGroup>? groups = null) => new(
        new WeeklyRecords(_stores, _stores, _stores, new MemorySavingsStore()),
        documents ?? new Documents(),
        Archive(reports),
        new WeeklyReportOptions { Groups = groups ?? [Finance] },
        new BucketOptions { Bucket = "reports", Region = "eu-west-1" },
        _clock,
        NullLogger<WeeklyReportJob>.Instance);

    private sealed class Documents : IWeeklyDocuments
    {
        /// <summary>For the first report.</summary>
        public Exception? Fault { get; set; }

        public async Task<WeeklyDocumentSet> WriteAsync(WeeklyRecord record, string languageTag, Func<WeeklyDocument, Stream> open, CancellationToken cancellationToken)
        {
            if (Fault is { } fault)
            {
                Fault = null;
                throw fault;
            }

            var document = new WeeklyDocument(WeeklyFormat.Text, "weekly.txt", "text/plain");
            await using var stream = open(document);
            stream.WriteByte(1);
            return new WeeklyDocumentSet("Report", [document], null);
        }
    }
}
