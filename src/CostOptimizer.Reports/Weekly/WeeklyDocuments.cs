using System.Reflection;
using System.Text;
using System.Text.Json;
using CostOptimizer.Application.Json;
using CostOptimizer.Application.Weekly;
using CostOptimizer.Application.Weekly.Documents;
using CostOptimizer.Reports.Weekly.Csv;
using CostOptimizer.Reports.Weekly.Focus;
using CostOptimizer.Reports.Weekly.Mail;
using CostOptimizer.Reports.Weekly.Pdf;
using CostOptimizer.Reports.Weekly.Wording;
using CostOptimizer.Reports.Weekly.Xlsx;
using CostOptimizer.Wording;

namespace CostOptimizer.Reports.Weekly;

internal sealed class WeeklyDocuments(PdfPrinter printer) : IWeeklyDocuments
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public async Task<WeeklyDocumentSet> WriteAsync(
        WeeklyRecord record, string languageTag, Func<WeeklyDocument, Stream> open, CancellationToken cancellationToken)
    {
        var words = new WeeklyWords(Locale.Negotiate(null, [languageTag]));
        var printed = await printer.PrintAsync(WeeklyMail.Write(record, words, PrintSheet).Html, words.Locale.Language, record.AsOfUtc, cancellationToken);
        var whyNoPdf = Sentence(printed.Obstacle, words.Texts);
        var (html, text) = WeeklyMail.Write(record, words, sheet: null, whyNoPdf);
        var written = new List<WeeklyDocument>();
        await AddAsync(WeeklyFormat.Html, ".html", "text/html; charset=utf-8", to => WriteAsync(html, to));
        await AddAsync(WeeklyFormat.Text, ".txt", "text/plain; charset=utf-8", to => WriteAsync(text, to));
        if (printed.Pdf is { } pdf)
        {
            await AddAsync(WeeklyFormat.Pdf, ".pdf", "application/pdf", to => to.WriteAsync(pdf, cancellationToken).AsTask());
        }

        await AddAsync(
            WeeklyFormat.Xlsx, ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", to => WeeklyWorkbook.WriteAsync(record, words, to, cancellationToken));
        await AddAsync(WeeklyFormat.FleetsCsv, "-fleets.csv", "text/csv; charset=utf-8", to => WeeklyCsv.WriteFleetsAsync(record, to, cancellationToken));
        await AddAsync(WeeklyFormat.DecisionsCsv, "-decisions.csv", "text/csv; charset=utf-8", to => WeeklyCsv.WriteDecisionsAsync(record, to, cancellationToken));
        await AddAsync(WeeklyFormat.Focus, "-focus.csv", "text/csv; charset=utf-8", to => FocusCsv.WriteAsync(record, to, cancellationToken));
        await AddAsync(WeeklyFormat.Json, ".json", "application/json", to => JsonSerializer.SerializeAsync(to, record, ResultJson.Indented, cancellationToken));
        return new WeeklyDocumentSet(words.Title(record), written, whyNoPdf);

        async Task AddAsync(WeeklyFormat format, string ending, string mediaType, Func<Stream, Task> write)
        {
            var document = new WeeklyDocument(format, $"weekly-{record.Week}{ending}", mediaType);
            await using var stream = open(document);
            await write(stream);
            written.Add(document);
        }

        Task WriteAsync(string content, Stream to) => to.WriteAsync(Utf8.GetBytes(content), cancellationToken).AsTask();
    }

    private static string PrintSheet { get; } = ReadSheet();

    private static string? Sentence(PrintObstacle? obstacle, WeeklyTexts texts) => obstacle switch
    {
        null => null,
        PrintObstacle.NoChromium => texts.NoChromium,
        PrintObstacle.NoChineseFont => texts.NoChineseFont,
        _ => texts.PrintFailed,
    };

    private static string ReadSheet()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("CostOptimizer.Reports.Weekly.print.css")
            ?? throw new InvalidOperationException("The style sheet for print is not part of the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
