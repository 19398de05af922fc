using System.IO.Compression;
using CostOptimizer.Core.Values;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CostOptimizer.Reports.Weekly.Xlsx;

/// <summary>Writes sheets as a workbook, row by row, and the same sheets as the same bytes.</summary>
internal static class XlsxPackage
{
    /// <summary>The earliest time that a ZIP archive can hold: the time of writing would make every file another one.</summary>
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static async Task WriteAsync(
        IReadOnlyList<XlsxSheet> sheets, IReadOnlyList<Currency> currencies, Stream destination, CancellationToken cancellationToken)
    {
        // The library needs a file that it can go back in, and writes the time of day into it.
        await using var draft = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        Write(sheets, new XlsxStyles(currencies), draft, cancellationToken);
        draft.Position = 0;
        await CopyWithoutTimesAsync(draft, destination, cancellationToken);
    }

    private static void Write(IReadOnlyList<XlsxSheet> sheets, XlsxStyles styles, Stream draft, CancellationToken cancellationToken)
    {
        using var document = SpreadsheetDocument.Create(draft, SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();
        document.ChangeIdOfPart(workbook, "rId1"); // Else an id of chance.
        var style = workbook.AddNewPart<WorkbookStylesPart>("rIdStyles");
        style.Stylesheet = styles.ToSheet();
        foreach (var (index, sheet) in sheets.Index())
        {
            using var writer = OpenXmlWriter.Create(workbook.AddNewPart<WorksheetPart>(IdOf(index)));
            Write(sheet, index == 0, writer, cancellationToken);
        }

        workbook.Workbook = new Workbook(
            new Sheets(sheets.Select((sheet, index) => new Sheet { Name = sheet.Name, SheetId = (uint)index + 1, Id = IdOf(index) })),
            new CalculationProperties { FullCalculationOnLoad = true });
    }

    private static string IdOf(int index) => FormattableString.Invariant($"rIdSheet{index + 1}");

    private static void Write(XlsxSheet sheet, bool isFirst, OpenXmlWriter writer, CancellationToken cancellationToken)
    {
        writer.WriteStartElement(new Worksheet());
        var view = new SheetView { WorkbookViewId = 0, TabSelected = isFirst, ShowGridLines = true };
        if (sheet.FrozenRows > 0)
        {
            view.Append(new Pane { VerticalSplit = sheet.FrozenRows, TopLeftCell = XlsxName.Of(0, sheet.FrozenRows + 1), ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen });
        }

        writer.WriteElement(new SheetViews(view));
        writer.WriteElement(new Columns(sheet.Widths.Select((width, index) => new Column { Min = (uint)index + 1, Max = (uint)index + 1, Width = width, CustomWidth = true })));
        writer.WriteStartElement(new SheetData());
        var rows = 0;
        foreach (var row in sheet.Rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Write(row, ++rows, writer);
        }

        writer.WriteEndElement();
        if (sheet.IsFiltered && rows > sheet.FrozenRows)
        {
            writer.WriteElement(new AutoFilter { Reference = $"{XlsxName.Of(0, sheet.FrozenRows)}:{XlsxName.Of(sheet.Widths.Count - 1, rows)}" });
        }

        writer.WriteElement(new PageSetup { Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
        writer.WriteEndElement();
    }

    private static void Write(IReadOnlyList<XlsxCell> cells, int row, OpenXmlWriter writer)
    {
        writer.WriteStartElement(new Row { RowIndex = (uint)row });
        foreach (var (column, cell) in cells.Index())
        {
            if (cell.Text is { } text)
            {
                writer.WriteElement(new Cell(new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve }))
                {
                    CellReference = XlsxName.Of(column, row),
                    DataType = CellValues.InlineString,
                    StyleIndex = cell.Style,
                });
            }
            else if (cell.Number is { } number)
            {
                writer.WriteElement(new Cell(new OpenXmlElement?[] { cell.Formula is { } formula ? new CellFormula(formula) : null, new CellValue(number) }.OfType<OpenXmlElement>())
                {
                    CellReference = XlsxName.Of(column, row),
                    StyleIndex = cell.Style,
                });
            }
        }

        writer.WriteEndElement();
    }

    private static async Task CopyWithoutTimesAsync(Stream draft, Stream destination, CancellationToken cancellationToken)
    {
        using var from = new ZipArchive(draft, ZipArchiveMode.Read, leaveOpen: true);
        await using var to = await ZipArchive.CreateAsync(destination, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellationToken);
        foreach (var entry in from.Entries)
        {
            var copy = to.CreateEntry(entry.FullName, CompressionLevel.Optimal);
            copy.LastWriteTime = NoTime;
            await using var source = await entry.OpenAsync(cancellationToken);
            await using var target = await copy.OpenAsync(cancellationToken);
            await source.CopyToAsync(target, cancellationToken);
        }
    }
}
