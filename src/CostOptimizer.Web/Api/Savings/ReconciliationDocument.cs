using CostOptimizer.Application.Invoices;

namespace CostOptimizer.Web.Api.Savings;

/// <param name="Invoices">What was read, by source; empty when no invoice was.</param>
/// <param name="Weeks">By week, then currency.</param>
public sealed record ReconciliationDocument(IReadOnlyList<InvoiceItem> Invoices, IReadOnlyList<ReconciledWeek> Weeks);
