using CostOptimizer.Application.Deliveries;
using CostOptimizer.Application.Weekly;
using CostOptimizer.Application.Weekly.Archive;
using CostOptimizer.Application.Weekly.Documents;
using CostOptimizer.Storage.Tests.Analyses;
using CostOptimizer.Storage.Tests.Engines;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Storage.Tests.Weekly;

public sealed class SqlWeeklyArchiveTests
{
    private static readonly IsoWeek Week = new(2026, 46);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [EveryEngine]
    public async Task Add_OfAGroupAndWeek_IsOneWithItsFilesAndDeliveries(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        var archive = database.Services.GetRequiredService<IWeeklyArchive>();
        var report = Report("finance", Week);

        Assert.True(await archive.TryAddAsync(report, [[1, 2], [0, 255]], [Delivery("d1", report)], Cancellation));
        Assert.False(await archive.TryAddAsync(report with { Subject = "other" }, [[9], [9]], [Delivery("d2", report)], Cancellation));

        var found = (await archive.FindAsync("finance", Week, Cancellation))!;
        Assert.Equal(report with { Files = [] }, found with { Files = [] });
        Assert.Equal(report.Files, found.Files.OrderBy(file => file.Document.FileName, StringComparer.Ordinal));
        Assert.Equal([0, 255], await archive.ReadFileAsync("finance", Week, "b.pdf", Cancellation));
        Assert.Null(await archive.ReadFileAsync("finance", Week, "c.pdf", Cancellation));
        Assert.Null(await archive.FindAsync("FINANCE", Week, Cancellation));
        Assert.Equal("d1", Assert.Single(await Outbox(database).ReadAsync(report.Id, Cancellation)).Delivery.Id);
    }

    [Theory]
    [EveryEngine]
    public async Task List_PageByPage_IsEachOnceNewestWeekFirst(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        var archive = database.Services.GetRequiredService<IWeeklyArchive>();
        foreach (var report in (ArchivedReport[])[Report("b", Week), Report("a", Week), Report("a", Week.Next), Report("c", Week.Previous)])
        {
            await archive.TryAddAsync(report, [[1], [2]], [], Cancellation);
        }

        var first = await archive.ListAsync(null, 2, Cancellation);
        var second = await archive.ListAsync((first[^1].Group, first[^1].Week), 9, Cancellation);

        Assert.Equal(["a:2026-W47", "a:2026-W46"], first.Select(report => report.Id));
        Assert.Equal(["b:2026-W46", "c:2026-W45"], second.Select(report => report.Id));
        Assert.All(first, report => Assert.Equal(2, report.Files.Count));
    }

    [Theory]
    [EveryEngine]
    public async Task Outbox_DueAndEnded_AreToldApart(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        var outbox = Outbox(database);
        var report = Report("finance", Week);
        await outbox.AddAsync([Delivery("late", report, 2), Delivery("early", report, 1), Delivery("future", report, 9)], Cancellation);
        await outbox.AddAsync([Delivery("early", report, 1)], Cancellation);

        var due = await outbox.ReadDueAsync(Samples.Monday.AddMinutes(2), 10, Cancellation);
        Assert.Equal(["early", "late"], due.Select(status => status.Delivery.Id));

        var delivered = due[0] with { State = DeliveryState.Delivered, Attempts = 1, NextAttemptUtc = null, EndedAtUtc = Samples.Monday.AddMinutes(3), LastOutcome = "Taken \0 主机." };
        await outbox.SaveAsync(delivered, Cancellation);
        await outbox.SaveAsync(due[0] with { Attempts = 2 }, Cancellation); // a slow sender

        Assert.Equal(["late"], (await outbox.ReadDueAsync(Samples.Monday.AddMinutes(2), 10, Cancellation)).Select(status => status.Delivery.Id));
        Assert.Equal(delivered, (await outbox.ReadAsync(report.Id, Cancellation)).Single(status => status.Delivery.Id == "early"));
        Assert.Equal(["early"], (await outbox.ListAsync(DeliveryState.Delivered, 1, Cancellation)).Select(status => status.Delivery.Id));
        Assert.Equal(["future", "late"], (await outbox.ListAsync(DeliveryState.Pending, 2, Cancellation)).Select(status => status.Delivery.Id));
        Assert.Equal([(DeliveryState.Pending, 2), (DeliveryState.Delivered, 1), (DeliveryState.GivenUp, 0)], (await outbox.CountAsync(Cancellation)).Select(pair => (pair.Key, pair.Value)));
        Assert.Equal(["early", "future", "late"], (await outbox.ListAsync(["x", report.Id], Cancellation)).Select(status => status.Delivery.Id).Order(StringComparer.Ordinal));
        Assert.All(await outbox.ListAsync([report.Id], Cancellation), status => Assert.Empty(status.Delivery.Body));
    }

    private static IDeliveryOutbox Outbox(TemporaryDatabase database) => database.Services.GetRequiredService<IDeliveryOutbox>();

    private static Delivery Delivery(string id, ArchivedReport report, int minute = 1) =>
        new(id, "email", "a@example.com", report.Id, "\0 主机", Samples.Monday.AddMinutes(minute));

    private static ArchivedReport Report(string group, IsoWeek week) => new(
        group, week, "Asia/Shanghai", "zh-CN", "run-46", Samples.Monday, "推理成本 \0 x", null, Samples.Monday,
        [
            new ArchivedFile(new WeeklyDocument(WeeklyFormat.Html, "a.html", "text/html"), group == "finance" ? 2 : 1),
            new ArchivedFile(new WeeklyDocument(WeeklyFormat.Pdf, "b.pdf", "application/pdf"), group == "finance" ? 2 : 1),
        ]);
}
