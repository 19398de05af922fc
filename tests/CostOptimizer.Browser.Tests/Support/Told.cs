using System.Globalization;
using System.Text;
using System.Text.Json;
using CostOptimizer.Application;
using CostOptimizer.Application.Alerts;
using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Grouping;
using CostOptimizer.Application.Jobs;
using CostOptimizer.Application.Weekly;
using CostOptimizer.Catalogue;
using CostOptimizer.Core.Planning;
using CostOptimizer.Notifications;
using CostOptimizer.Notifications.Buckets;
using CostOptimizer.Notifications.Email;
using CostOptimizer.Notifications.Slack;
using CostOptimizer.Reports;
using CostOptimizer.Storage;
using CostOptimizer.Web.Tests.Api.Support;
using CsvHelper;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Browser.Tests.Support;

/// <summary>
/// What people were told of the demo's estate: the weekly report, as its files can be downloaded, and what Slack was sent. Told by the
/// program's own jobs over the same database as the pages.
/// </summary>
internal sealed class Told
{
    public const string Group = "finance";

    /// <summary>The weekly report as mail.</summary>
    public required string Html { get; init; }

    /// <summary>Sheets of the workbook, by name: rows of cells as they are stored.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<string>>> Sheets { get; init; }

    /// <summary>Rows of the table of fleets, by the fleet's id; each by column.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Fleets { get; init; }

    /// <summary>Rows of the table of decisions, by the recommendation's id; each by column.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Decisions { get; init; }

    public required SlackDouble Slack { get; init; }

    /// <returns>The cell of the first sheet's row of a name, in the column of a currency.</returns>
    public decimal Summary(string row, string currency)
    {
        var rows = Sheets["Summary"];
        var header = rows.First(cells => cells.Contains(currency, StringComparer.Ordinal));
        return Amount(rows.Single(cells => cells[0] == row)[header.ToList().IndexOf(currency)]);
    }

    /// <returns>The row of a sheet that holds a text, cell by cell.</returns>
    public IReadOnlyList<string> Row(string sheet, string text) => Sheets[sheet].Single(cells => cells.Contains(text, StringComparer.Ordinal));

    public static decimal Amount(string cell) => decimal.Parse(cell, NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <param name="nowUtc">When the estate was analysed.</param>
    public static async Task<Told> TellAsync(string database, DateTime nowUtc, HttpClient api, CancellationToken cancellationToken)
    {
        var slack = new SlackDouble();
        await using (var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(new StandingClock(nowUtc))
            .AddStorage(storage => storage.ConnectionString = $"Data Source={database};Pooling=False")
            .AddReports(new() { Chromium = "none" })
            .AddApplication(new AnalysisOptions(), PlanningPolicy.Default, new GroupingOptions())
            .AddSingleton<IJobEngine>(new FakeJobs())
            .AddSingleton(BuiltInCatalogue.Hardware())
            .AddSingleton(BuiltInCatalogue.Benchmarks())
            .AddSingleton(BuiltInCatalogue.Interruptions())
            .AddNotifications(
                new WeeklyReportOptions { Groups = [new WeeklyGroup { Name = Group, Addresses = ["finance@example.com"] }], Chromium = "none" }, new SmtpOptions(), new BucketOptions())
            .AddAlerts(
                new AlertOptions { Routes = [new() { Name = "costs", Webhook = "costs" }] },
                new SlackOptions { Webhooks = new() { ["costs"] = "https://hooks.slack.example/services/T/B/X" } },
                () => slack)
            .AddAlertEvaluation()
            .BuildServiceProvider())
        {
            foreach (var kind in (string[])["weekly-report", "evaluate-alerts", "send-deliveries"])
            {
                await services.GetServices<IJob>().Single(job => job.Kind == kind).RunAsync("", cancellationToken);
            }
        }

        var report = (await JsonAsync(api, "/api/v1/reports/weekly", cancellationToken)).GetProperty("items")[0];
        async Task<byte[]> FileAsync(string end) => await api.GetByteArrayAsync(
            report.GetProperty("files").EnumerateArray().Single(file => file.GetProperty("name").GetString()!.EndsWith(end, StringComparison.Ordinal)).GetProperty("href").GetString(),
            cancellationToken);
        return new Told
        {
            Html = Encoding.UTF8.GetString(await FileAsync(".html")),
            Sheets = SheetsOf(await FileAsync(".xlsx")),
            Fleets = TableOf(await FileAsync("-fleets.csv"), "FleetId"),
            Decisions = TableOf(await FileAsync("-decisions.csv"), "RecommendationId"),
            Slack = slack,
        };
    }

    private static async Task<JsonElement> JsonAsync(HttpClient api, string path, CancellationToken cancellationToken)
    {
        using var document = JsonDocument.Parse(await api.GetStringAsync(path, cancellationToken));
        return document.RootElement.Clone();
    }

    private static Dictionary<string, IReadOnlyList<IReadOnlyList<string>>> SheetsOf(byte[] workbook)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(workbook), isEditable: false);
        var book = document.WorkbookPart!;
        return book.Workbook.Descendants<Sheet>().ToDictionary(
            sheet => sheet.Name!.Value!,
            sheet => (IReadOnlyList<IReadOnlyList<string>>)[
                .. ((WorksheetPart)book.GetPartById(sheet.Id!.Value!)).Worksheet.Descendants<Row>()
                    .Select(row => (IReadOnlyList<string>)[.. row.Elements<Cell>().Select(cell => cell.CellValue?.Text ?? cell.InnerText)]),
            ],
            StringComparer.Ordinal);
    }

    private static Dictionary<string, IReadOnlyDictionary<string, string>> TableOf(byte[] table, string key)
    {
        using var csv = CsvReader.Create(new StringReader(Encoding.UTF8.GetString(table).TrimStart('\uFEFF')), new CsvReaderOptions { HasHeader = false });
        var rows = new List<string[]>();
        while (csv.Read())
        {
            rows.Add([.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)]);
        }

        return rows.Skip(1)
            .Select(row => (IReadOnlyDictionary<string, string>)rows[0].Zip(row).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal))
            .ToDictionary(row => row[key], StringComparer.Ordinal);
    }

    private sealed class StandingClock(DateTime nowUtc) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(nowUtc);
    }
}
