using System.IO.Compression;
using System.Text;
using CostOptimizer.Application.Invoices;

namespace CostOptimizer.Aws.Invoices;

/// <summary>Reads the files of one source.</summary>
/// <remarks>An export that keeps its versions has a folder for each under the billing period; only the newest counts, or money would count twice.</remarks>
internal static class InvoiceFiles
{
    /// <returns>Null when no file is an export.</returns>
    public static async Task<Invoice?> ReadAsync(
        string source, IReadOnlyList<InvoiceFile> files, FleetLookup fleets, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var tables = files.Where(file => file.IsTable).OrderBy(file => file.Path, StringComparer.Ordinal).ToList();
        var newest = tables
            .Where(file => file.Period is not null)
            .GroupBy(file => file.Period!, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(period => period.Key, period => period.MaxBy(file => file.ModifiedUtc)!.Folder, StringComparer.OrdinalIgnoreCase);
        var current = tables.Where(file => file.Period is not { } period || newest[period] == file.Folder).ToList();
        if (current.Count == 0)
        {
            return null;
        }

        var sums = new InvoiceSums();
        var reader = new InvoiceReader(fleets, sums);
        foreach (var file in current)
        {
            await ReadAsync(source, file, reader, cancellationToken);
        }

        return new Invoice(
            source,
            nowUtc,
            current.Count,
            sums.Rows,
            sums.FromUtc,
            sums.ToUtc,
            sums.Amounts(),
            [
                .. tables.Except(current).Select(file => $"{file.Path} is an older version of its billing period."),
                .. files.Where(file => file.Path.EndsWith(".parquet", StringComparison.OrdinalIgnoreCase)).Select(file => $"{file.Path} is Parquet: export CSV."),
            ]);
    }

    private static async Task ReadAsync(string source, InvoiceFile file, InvoiceReader reader, CancellationToken cancellationToken)
    {
        var name = $"{source}/{file.Path}";
        try
        {
            await using var stream = await file.OpenAsync(cancellationToken);
            await using var plain = file.IsPacked ? new GZipStream(stream, CompressionMode.Decompress) : stream;
            using var text = new StreamReader(plain, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true, bufferSize: 128 * 1024);
            reader.Read(text, name, cancellationToken);
        }
        catch (Exception exception) when (exception is InvalidDataException or DecoderFallbackException)
        {
            throw new InvoiceFormatException($"{name} is not {(file.IsPacked ? "gzip of " : "")}text in UTF-8; export it again.", exception);
        }
    }
}
