namespace CostOptimizer.Aws.Invoices;

/// <summary>A file that may hold an export.</summary>
/// <param name="Path">Within its source, with slashes.</param>
internal sealed record InvoiceFile(string Path, DateTime ModifiedUtc, Func<CancellationToken, Task<Stream>> OpenAsync)
{
    public bool IsTable => Path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) || IsPacked;

    public bool IsPacked => Path.EndsWith(".csv.gz", StringComparison.OrdinalIgnoreCase) || Path.EndsWith(".csv.gzip", StringComparison.OrdinalIgnoreCase);

    /// <summary>Folder of the file.</summary>
    public string Folder => Path[..Math.Max(0, Path.LastIndexOf('/'))];

    /// <summary>As Data Exports names it: <c>BILLING_PERIOD=2026-03</c>; null in other places.</summary>
    public string? Period => Path.Split('/').FirstOrDefault(part => part.StartsWith("BILLING_PERIOD=", StringComparison.OrdinalIgnoreCase));
}
