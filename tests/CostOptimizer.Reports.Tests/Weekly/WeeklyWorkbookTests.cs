using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using CostOptimizer.Application.Weekly;
using CostOptimizer.Application.Weekly.Documents;
using CostOptimizer.Core.Values;
using CostOptimizer.Reports.Weekly.Xlsx;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace CostOptimizer.Reports.Tests.Weekly;

public sealed class WeeklyWorkbookTests
{
    // Else LibreOffice believes the values that it finds.
    private const string AlwaysRecalculate = """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry">
        <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
        </oor:items>
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public async Task Workbook_IsValidTypedAndFrozen(string language)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(await WriteAsync(WeeklyFiles.Record(), language)), isEditable: false);

        Assert.Empty(new OpenXmlValidator().Validate(document, Cancellation).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        var sheets = document.WorkbookPart!.WorksheetParts.ToArray();
        Assert.Equal(8, sheets.Length);
        Assert.All(sheets, sheet => Assert.Equal(PaneStateValues.Frozen, sheet.Worksheet.Descendants<Pane>().Single().State!.Value));
        Assert.All(sheets, sheet => Assert.All(sheet.Worksheet.Descendants<Column>(), column => Assert.True(column.CustomWidth!.Value)));
    }

    [Fact]
    public async Task Cells_HostileNames_AreTextsAndNoFormula()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(await WriteAsync(WeeklyFiles.Record())), isEditable: false);
        var cells = document.WorkbookPart!.WorksheetParts.SelectMany(sheet => sheet.Worksheet.Descendants<Cell>()).ToArray();

        Assert.Contains(cells, cell => cell.InnerText == "'" + WeeklyFiles.Hostile);
        Assert.All(cells.Where(cell => cell.DataType?.Value == CellValues.InlineString), cell => Assert.False(cell.InnerText is ['=' or '+' or '-' or '@' or '\t' or '\r', ..], cell.InnerText));
        Assert.All(cells.Select(cell => cell.CellFormula?.Text).OfType<string>(), formula => Assert.DoesNotContain("HYPERLINK", formula, StringComparison.Ordinal));
        Assert.All(cells.Where(cell => cell.DataType is null), cell => Assert.True(decimal.TryParse(cell.CellValue!.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out _)));
    }

    [Fact]
    public async Task Bytes_OfTheSameRecord_AreTheSame()
    {
        var record = WeeklyFiles.Record();

        var bytes = await WriteAsync(record);

        Assert.Equal(bytes, await WriteAsync(record));
        using var archive = new ZipArchive(new MemoryStream(bytes));
        Assert.All(archive.Entries, entry => Assert.Equal(1980, entry.LastWriteTime.Year));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public async Task Sums_RecalculatedByLibreOffice_EqualTheRecord(string language)
    {
        var record = WeeklyFiles.Record();
        var rows = await RecalculateAsync(await WriteAsync(record, language));

        decimal[] expected =
        [
            .. record.Totals.SelectMany(total => (decimal[])
            [
                total.SpentInWeek.Value.Amount, total.ListInWeek.Value.Amount, total.IdentifiedPerMonth.Value.Amount, total.WaitingPerMonth.Value.Amount, total.AcceptedPerMonth.Value.Amount,
                total.DismissedPerMonth.Value.Amount, total.BeyondFleetsPerMonth.Value.Amount, total.WaitingTogetherPerMonth.Value.Amount, total.WaitingPerWeek.Value.Amount, total.OneOffCost.Value.Amount,
            ]),
        ];
        int[] places = [6, 8, 14, 15, 16, 19, 20, 21, 22, 26]; // rows of the summary, from 0
        var computed = Enumerable.Range(0, record.Totals.Count).SelectMany(column => places.Select(row => Number(rows[row][column + 1]))).ToArray();
        Assert.Equal(expected.Select(value => Math.Round(value, 6)), computed.Select(value => Math.Round(value, 6)));
    }

    [Fact]
    public async Task LibreOffice_AWrongCachedValue_IsReplaced()
    {
        // Without this the test above would compare what was written with itself.
        using var book = new MemoryStream();
        var wrong = new XlsxSheet("One", [10], FrozenRows: 0, [[new XlsxCell(null, "999", "1+1", XlsxStyles.Number)]]) { IsFiltered = false };
        await XlsxPackage.WriteAsync([wrong], [Currency.Usd], book, Cancellation);

        Assert.Equal("2", (await RecalculateAsync(book.ToArray()))[0][0]);
    }

    private static async Task<byte[]> WriteAsync(WeeklyRecord record, string language = "en") =>
        (await WeeklyFiles.WriteAsync(record, Cancellation, language)).Files[WeeklyFormat.Xlsx];

    /// <returns>The first sheet's cells as LibreOffice computes them.</returns>
    private static async Task<IReadOnlyList<IReadOnlyList<string>>> RecalculateAsync(byte[] book)
    {
        var folder = Directory.CreateTempSubdirectory("costopt-calc-");
        try
        {
            var file = Path.Combine(folder.FullName, "book.xlsx");
            await File.WriteAllBytesAsync(file, book, Cancellation);
            Directory.CreateDirectory(Path.Combine(folder.FullName, "profile", "user"));
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "profile", "user", "registrymodifications.xcu"), AlwaysRecalculate, Cancellation);
            using var office = Start(folder, file);
            await office.WaitForExitAsync(Cancellation);
            var csv = Directory.GetFiles(folder.FullName, "*.csv");
            Assert.Single(csv);
            return CsvRows.Read(new StreamReader(csv[0]));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Process Start(DirectoryInfo folder, string file)
    {
        try
        {
            // Comma, double quotes, UTF-8, and cells as they are rather than as they are shown.
            string[] arguments =
            [
                "--headless", $"-env:UserInstallation={new Uri(Path.Combine(folder.FullName, "profile")).AbsoluteUri}", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false",
                "--outdir", folder.FullName, file,
            ];
            return Process.Start(new ProcessStartInfo("soffice", arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("LibreOffice (soffice) is not on the search path.");
            throw;
        }
    }

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
