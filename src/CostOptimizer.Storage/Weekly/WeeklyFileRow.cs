using CostOptimizer.Application.Weekly.Archive;
using CostOptimizer.Application.Weekly.Documents;
using CostOptimizer.Storage.Databases;
using CostOptimizer.Storage.Rows;

namespace CostOptimizer.Storage.Weekly;

internal sealed record WeeklyFileRow
{
    public static readonly TableInsert<WeeklyFileRow> Insert = new("WeeklyReportFile");

    /// <summary>Without what the files hold.</summary>
    public const string SelectByReports = "SELECT ReportId, FileName, Format, MediaType, ByteCount FROM WeeklyReportFile WHERE ReportId IN @ReportIds";

    public const string SelectContent = "SELECT Content FROM WeeklyReportFile WHERE ReportId = @ReportId AND FileName = @FileName";

    public string ReportId { get; init; } = "";

    public string FileName { get; init; } = "";

    public string Format { get; init; } = "";

    public string MediaType { get; init; } = "";

    public long ByteCount { get; init; }

    public byte[] Content { get; init; } = [];

    public static WeeklyFileRow From(string reportId, ArchivedFile file, byte[] content) => new()
    {
        ReportId = reportId,
        FileName = file.Document.FileName,
        Format = EnumText.Of(file.Document.Format),
        MediaType = file.Document.MediaType,
        ByteCount = content.LongLength,
        Content = content,
    };

    public ArchivedFile ToFile() => new(new WeeklyDocument(EnumText.Parse<WeeklyFormat>(Format), FileName, MediaType), ByteCount);
}
