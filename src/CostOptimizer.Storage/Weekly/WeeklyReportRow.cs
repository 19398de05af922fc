using CostOptimizer.Application.Weekly;
using CostOptimizer.Application.Weekly.Archive;
using CostOptimizer.Storage.Databases;
using CostOptimizer.Storage.Rows;

namespace CostOptimizer.Storage.Weekly;

internal sealed record WeeklyReportRow
{
    public static readonly TableInsert<WeeklyReportRow> Insert = new("WeeklyReport");

    public const string SelectExists = "SELECT COUNT(*) FROM WeeklyReport WHERE ReportId = @ReportId";

    public const string SelectById = $"SELECT {Columns} FROM WeeklyReport WHERE ReportId = @ReportId";

    public const string SelectPage = $"""
        SELECT {Columns}
        FROM (SELECT {Columns}, ROW_NUMBER() OVER (ORDER BY Week DESC, GroupName) AS Place
              FROM WeeklyReport
              WHERE Week < @Week OR (Week = @Week AND GroupName > @GroupName)) AS Page
        WHERE Place <= @Limit
        ORDER BY Place
        """;

    private const string Columns = "ReportId, GroupName, Week, TimeZone, Language, RunId, AsOfUtc, Subject, WhyNoPdf, CreatedAtUtc";

    public string ReportId { get; init; } = "";

    public string GroupName { get; init; } = "";

    public string Week { get; init; } = "";

    public string TimeZone { get; init; } = "";

    public string Language { get; init; } = "";

    public string RunId { get; init; } = "";

    public DateTime AsOfUtc { get; init; }

    public string Subject { get; init; } = "";

    public string? WhyNoPdf { get; init; }

    public DateTime CreatedAtUtc { get; init; }

    public static WeeklyReportRow From(ArchivedReport report) => new()
    {
        ReportId = report.Id,
        GroupName = report.Group,
        Week = report.Week.ToString(),
        TimeZone = report.TimeZone,
        Language = report.Language,
        RunId = report.RunId,
        AsOfUtc = report.AsOfUtc,
        Subject = StoredText.Write(report.Subject),
        WhyNoPdf = report.WhyNoPdf is { } why ? StoredText.Write(why) : null,
        CreatedAtUtc = report.CreatedAtUtc,
    };

    public ArchivedReport ToReport(IEnumerable<ArchivedFile> files) => new(
        GroupName,
        IsoWeek.TryParse(Week, out var week) ? week : throw new InvalidOperationException($"The stored report {ReportId} has the week '{Week}', which is none."),
        TimeZone,
        Language,
        RunId,
        AsOfUtc,
        StoredText.Read(Subject),
        WhyNoPdf is { } why ? StoredText.Read(why) : null,
        CreatedAtUtc,
        [.. files]);
}
