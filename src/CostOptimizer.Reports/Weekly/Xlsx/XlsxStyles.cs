using CostOptimizer.Core.Values;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CostOptimizer.Reports.Weekly.Xlsx;

/// <summary>The cell styles of a workbook: a few fixed ones, and two for each currency.</summary>
internal sealed class XlsxStyles(IReadOnlyList<Currency> currencies)
{
    public const uint Text = 0;
    public const uint Header = 1;
    public const uint Title = 2;
    public const uint Whole = 3;
    public const uint Number = 4;
    public const uint Percent = 5;
    public const uint Day = 6;
    public const uint Instant = 7;
    public const uint Month = 8;

    private const uint FirstMoney = 9;
    private const uint FirstFormat = 164; // Lower numbers are the program's own.

    private static readonly string[] Formats = ["#,##0", "#,##0.00", "0.0%", "yyyy-mm-dd", "yyyy-mm-dd hh:mm", "yyyy-mm"];

    /// <summary>The amount behind its currency's code, in the reader's own manner of writing numbers.</summary>
    public uint Money(Currency currency) => FirstMoney + (2 * IndexOf(currency));

    /// <summary>The same in bold, for sums.</summary>
    public uint Sum(Currency currency) => Money(currency) + 1;

    public Stylesheet ToSheet()
    {
        string[] formats = [.. Formats, .. currencies.Select(currency => $"[${currency.Code}] #,##0.00;[${currency.Code}] -#,##0.00")];
        return new Stylesheet(
            new NumberingFormats(formats.Select((format, index) => new NumberingFormat { NumberFormatId = FirstFormat + (uint)index, FormatCode = format })) { Count = (uint)formats.Length },
            new Fonts(Font(), Font(new Bold()), Font(new Bold(), size: 14)) { Count = 3 },
            new Fills(Pattern(PatternValues.None), Pattern(PatternValues.Gray125), new Fill(new PatternFill(new ForegroundColor { Rgb = "FFE8EDF3" }) { PatternType = PatternValues.Solid })) { Count = 3 },
            new Borders(new Border()) { Count = 1 },
            new CellStyleFormats(new CellFormat()) { Count = 1 },
            new CellFormats(
            [
                Cell(format: 0, font: 0, wrap: true),
                Cell(format: 0, font: 1, fill: 2, wrap: true),
                Cell(format: 0, font: 2),
                .. Formats.Select((_, index) => Cell(FirstFormat + (uint)index, font: 0)),
                .. currencies.SelectMany((_, index) => (CellFormat[])[Cell(OfMoney(index), font: 0), Cell(OfMoney(index), font: 1)]),
            ]));
    }

    private static uint OfMoney(int index) => FirstFormat + (uint)(Formats.Length + index);

    private uint IndexOf(Currency currency) => currencies.Index().First(pair => pair.Item == currency) is var (index, _) ? (uint)index : 0;

    private static Font Font(Bold? bold = null, double size = 10) =>
        new(new OpenXmlElement?[] { bold, new FontSize { Val = size }, new FontName { Val = "Arial" } }.OfType<OpenXmlElement>());

    private static Fill Pattern(PatternValues pattern) => new(new PatternFill { PatternType = pattern });

    private static CellFormat Cell(uint format, uint font, uint fill = 0, bool wrap = false) => new()
    {
        NumberFormatId = format,
        FontId = font,
        FillId = fill,
        BorderId = 0,
        FormatId = 0,
        ApplyNumberFormat = true,
        ApplyFont = true,
        ApplyFill = true,
        ApplyAlignment = true,
        Alignment = new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = wrap },
    };
}
