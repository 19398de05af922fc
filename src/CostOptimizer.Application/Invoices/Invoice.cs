namespace CostOptimizer.Application.Invoices;

/// <summary>What one source of invoices said when it was last read, summed so that it stays small.</summary>
/// <param name="Source">Folder, or bucket and prefix.</param>
/// <param name="FromUtc">Start of the first charge; so for the end of the last.</param>
/// <param name="Amounts">By week, fleet, kind and currency.</param>
/// <param name="Skipped">Files that were not read, each with the reason.</param>
public sealed record Invoice(
    string Source, DateTime ReadAtUtc, int Files, long Rows, DateTime FromUtc, DateTime ToUtc, IReadOnlyList<InvoiceAmount> Amounts, IReadOnlyList<string> Skipped);
