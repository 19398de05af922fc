using CostOptimizer.Application.Invoices;
using CostOptimizer.Aws.Invoices;

namespace CostOptimizer.Aws.Tests.Invoices;

public sealed class CsvScannerTests
{
    [Theory]
    [InlineData("a,b\r\nc,d\r\n", "a|b;c|d")]
    [InlineData("a,b\nc,", "a|b;c|")]
    [InlineData("\"a\"\"b\",\"c,d\"\n\n\"e\nf\",g", "a\"b|c,d;e\nf|g")]
    [InlineData("a\"b,\"\"\n", "a\"b|")]
    [InlineData("\"{\"\"k\"\":\"\"v\"\"}\" ,主机\r\n", "{\"k\":\"v\"}|主机")]
    [InlineData("", "")]
    public void Read_RowsOfAnyForm_GivesTheirFields(string text, string expected) => Assert.Equal(expected, string.Join(';', Rows(new StringReader(text))));

    [Fact]
    public void Read_FieldsAcrossTheBuffersEnd_AreWhole()
    {
        var rows = Enumerable.Range(0, 40_000).Select(row => $"{row},\"say \"\"{row}\"\"\",{new string('x', row % 97)}").ToList();

        var read = Rows(new StringReader(string.Join('\n', rows))).ToList();

        Assert.Equal(rows.Count, read.Count);
        Assert.All(read.Index(), row => Assert.Equal($"{row.Index}|say \"{row.Index}\"|{new string('x', row.Index % 97)}", row.Item));
    }

    [Fact]
    public void Read_QuotationMarkThatNeverCloses_IsRefusedWithinBounds()
    {
        var endless = new Endless("a,b\n1,\"");

        var fault = Assert.Throws<InvoiceFormatException>(() => Rows(endless).ToList());

        Assert.Equal("x.csv, line 2, column 2: the row is longer than 4 MB, which no export's is; export it again.", fault.Message);
        Assert.InRange(endless.Given, 1, 9_000_000);
    }

    private static IEnumerable<string> Rows(TextReader reader)
    {
        var scanner = new CsvScanner(reader, "x.csv");
        while (scanner.Read())
        {
            var row = scanner;
            yield return string.Join('|', Enumerable.Range(0, row.Count).Select(field => row[field].ToString()));
        }
    }

    private sealed class Endless(string start) : TextReader
    {
        private int _position;

        public long Given { get; private set; }

        public override int Read(char[] buffer, int index, int count)
        {
            for (var offset = 0; offset < count; offset++)
            {
                buffer[index + offset] = _position < start.Length ? start[_position++] : 'y';
            }

            Given += count;
            return count;
        }
    }
}
