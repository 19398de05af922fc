using CostOptimizer.Application.Decisions;
using CostOptimizer.Application.Tests.Weekly;
using CostOptimizer.Application.Weekly;
using CostOptimizer.Application.Weekly.Documents;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Values;
using CostOptimizer.Reports.Weekly;
using CostOptimizer.Reports.Weekly.Pdf;

namespace CostOptimizer.Reports.Tests.Weekly;

/// <summary>Weekly documents of small estates, in memory.</summary>
internal static class WeeklyFiles
{
    public const string Hostile = "=HYPERLINK(\"http://evil.example\";\"x\")<script>alert(1)</script>";

    /// <summary>Two currencies, every state, a proposal behind a benchmark, and hostile names and reasons.</summary>
    public static WeeklyRecord Record(Func<WeeklyMaterial, WeeklyMaterial>? change = null)
    {
        var waiting = WeeklySamples.Fleet(Hostile, 1_000m, 73m);
        var accepted = WeeklySamples.Fleet("+SUM(1)", 2_000m, 20.5m, instancesBefore: 1, instances: 3);
        var dismissed = WeeklySamples.Fleet("\u202Eevil\u202C 主机", 500m, 40m);
        var unproven = WeeklySamples.Fleet("@later", 700m, 300m, verdict: Verdict.BenchmarkFirst);
        var china = WeeklySamples.Fleet("tts-cn", 7_300m, 730m, currency: Currency.Cny, account: "777788889999");
        var decision = WeeklySamples.Decided(accepted, DecisionKind.Accepted, WeeklySamples.Monday.AddDays(-1)) with { Reason = "-2+3" };
        var material = WeeklySamples.Material(
            WeeklySamples.Result(
                WeeklySamples.Run(), [WeeklySamples.Total(7_300m, 14_600m, 730m, Currency.Cny), WeeklySamples.Total(4_930m, 9_860m, 120m)], waiting, accepted, dismissed, unproven, china),
            decision,
            WeeklySamples.Decided(dismissed, DecisionKind.Dismissed));
        material = material with { DecidedInWeek = [decision] };
        return WeeklyComputation.Of(change is null ? material : change(material));
    }

    /// <param name="chromium">No PDF by default.</param>
    public static async Task<(IReadOnlyDictionary<WeeklyFormat, byte[]> Files, WeeklyDocumentSet Set)> WriteAsync(
        WeeklyRecord record, CancellationToken cancellationToken, string language = "en", string chromium = "none")
    {
        var streams = new Dictionary<WeeklyFormat, MemoryStream>();
        var set = await new WeeklyDocuments(new PdfPrinter(new WeeklyDocumentOptions { Chromium = chromium }))
            .WriteAsync(record, language, document => streams[document.Format] = new MemoryStream(), cancellationToken);
        return (streams.ToDictionary(stream => stream.Key, stream => stream.Value.ToArray()), set);
    }

    public static async Task<string> TextAsync(WeeklyRecord record, WeeklyFormat format, CancellationToken cancellationToken, string language = "en") =>
        System.Text.Encoding.UTF8.GetString((await WriteAsync(record, cancellationToken, language)).Files[format]);
}
