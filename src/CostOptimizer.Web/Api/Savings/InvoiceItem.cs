namespace CostOptimizer.Web.Api.Savings;

/// <summary>One source of invoices as it was last read.</summary>
/// <param name="FromUtc">Start of the first hour of usage; so for the end of the last.</param>
/// <param name="Skipped">Files that were not read, each with the reason.</param>
public sealed record InvoiceItem(string Source, DateTime ReadAtUtc, int Files, long Rows, DateTime FromUtc, DateTime ToUtc, IReadOnlyList<string> Skipped);
