using CostOptimizer.Application.Weekly;
using CostOptimizer.Application.Weekly.Archive;

namespace CostOptimizer.Web.Api.Reports.Weekly;

/// <summary>A weekly report of the archive.</summary>
/// <param name="Group">The recipients that it was written for.</param>
/// <param name="Language">BCP 47.</param>
/// <param name="RunId">The analysis that it was written from.</param>
/// <param name="AsOfUtc">Decisions up to here are in it.</param>
/// <param name="WhyNoPdf">One sentence in the group's language; null when it has a PDF.</param>
public sealed record WeeklyReportItem(
    string Group,
    IsoWeek Week,
    string TimeZone,
    string Language,
    string RunId,
    DateTime AsOfUtc,
    string Subject,
    string? WhyNoPdf,
    DateTime CreatedAtUtc,
    IReadOnlyList<WeeklyFileItem> Files,
    string Deliveries)
{
    public static WeeklyReportItem From(ArchivedReport report, string prefix)
    {
        var path = $"{prefix}/reports/weekly/{Uri.EscapeDataString(report.Group)}/{report.Week}";
        return new WeeklyReportItem(
            report.Group,
            report.Week,
            report.TimeZone,
            report.Language,
            report.RunId,
            report.AsOfUtc,
            report.Subject,
            report.WhyNoPdf,
            report.CreatedAtUtc,
            [.. report.Files.Select(file => new WeeklyFileItem(file.Document.FileName, file.Document.MediaType, file.ByteCount, $"{path}/{Uri.EscapeDataString(file.Document.FileName)}"))],
            $"{path}/deliveries");
    }
}
