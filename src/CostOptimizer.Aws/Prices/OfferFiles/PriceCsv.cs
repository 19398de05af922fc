using System.Globalization;
using CostOptimizer.Aws.Prices.Documents;
using CsvHelper;

namespace CostOptimizer.Aws.Prices.OfferFiles;

/// <summary>Rows of AWS's CSV price files by column name: positions shift, names are spelt in several ways.</summary>
internal sealed class PriceCsv(Stream stream) : IAsyncDisposable
{
    private const int LinesBeforeHeader = 20;

    private static readonly CsvReaderOptions Options = new()
    {
        Separator = ',',
        HasHeader = false, // It stands below five lines of metadata.
        FormatProvider = CultureInfo.InvariantCulture,
        MaxRecordSize = 1024 * 1024, // Bounds the memory of a file that is not what it says.
    };

    private readonly CsvReader _csv = CsvReader.Create(stream, Options, leaveOpen: true);
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);

    /// <summary>The value of a column, by its normalized name; empty when the row has no such column.</summary>
    public string this[string column] =>
        _columns.TryGetValue(column, out var index) && index < _csv.FieldCount ? _csv.GetString(index) : "";

    /// <summary>Skips the metadata lines.</summary>
    /// <exception cref="FormatException">There is no header among the first lines.</exception>
    public async Task ReadHeaderAsync(CancellationToken cancellationToken)
    {
        for (var line = 0; line < LinesBeforeHeader && await _csv.ReadAsync(cancellationToken); line++)
        {
            if (_csv.FieldCount > 0 && AttributeNames.Normalize(_csv.GetString(0)) == "sku")
            {
                for (var i = 0; i < _csv.FieldCount; i++)
                {
                    _columns.TryAdd(AttributeNames.Normalize(_csv.GetString(i)), i);
                }

                return;
            }
        }

        throw new FormatException($"None of the first {LinesBeforeHeader} lines is a header that starts with SKU.");
    }

    public ValueTask<bool> ReadRowAsync(CancellationToken cancellationToken) => _csv.ReadAsync(cancellationToken);

    public ValueTask DisposeAsync() => _csv.DisposeAsync();
}
