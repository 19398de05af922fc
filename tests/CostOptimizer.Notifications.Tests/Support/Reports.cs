using System.Text;
using CostOptimizer.Application.Storage;
using CostOptimizer.Application.Tests.Weekly;
using CostOptimizer.Application.Weekly.Archive;
using CostOptimizer.Application.Weekly.Documents;
using CostOptimizer.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Notifications.Tests.Support;

/// <summary>A database of its own, gone afterwards, and a small report for it.</summary>
internal sealed class Reports : IAsyncDisposable
{
    private static readonly (WeeklyDocument Document, byte[] Content)[] Files =
    [
        (new WeeklyDocument(WeeklyFormat.Html, "weekly.html", "text/html; charset=utf-8"), Encoding.UTF8.GetBytes("<p>本周</p>")),
        (new WeeklyDocument(WeeklyFormat.Text, "weekly.txt", "text/plain; charset=utf-8"), Encoding.UTF8.GetBytes("本周\n.\n")),
        (new WeeklyDocument(WeeklyFormat.Xlsx, "weekly.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"), [1, 2, 3]),
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("costopt-notify-");
    private readonly ServiceProvider _services;

    private Reports() => _services = new ServiceCollection()
        .AddLogging()
        .AddSingleton(TimeProvider.System)
        .AddStorage(options => options.Path = Path.Combine(_folder.FullName, "notify.db"))
        .BuildServiceProvider();

    public IServiceProvider Services => _services;

    public static byte[][] Contents => [.. Files.Select(file => file.Content)];

    public static async Task<Reports> CreateAsync()
    {
        var reports = new Reports();
        await reports._services.GetRequiredService<IDatabaseMigrator>().MigrateAsync(TestContext.Current.CancellationToken);
        return reports;
    }

    public static ArchivedReport Report(string group = "finance") => new(
        group, WeeklySamples.Week, "UTC", "zh-CN", "run-46", WeeklySamples.Monday, "推理成本与节省：2026 年第 46 周", null, WeeklySamples.Monday,
        [.. Files.Select(file => new ArchivedFile(file.Document, file.Content.Length))]);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
