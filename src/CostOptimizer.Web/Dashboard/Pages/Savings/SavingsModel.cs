using CostOptimizer.Application.Advice;
using CostOptimizer.Application.Invoices;
using CostOptimizer.Application.Savings;

namespace CostOptimizer.Web.Dashboard.Pages.Savings;

/// <param name="Ledger">As the API answers it.</param>
/// <param name="Reconciled">By week, then currency; empty when no invoice was read.</param>
/// <param name="Advice">AWS's own, by account and resource; empty when none was imported.</param>
public sealed record SavingsModel(SavingsView Ledger, IReadOnlyList<ReconciledWeek> Reconciled, IReadOnlyList<ComparedAdvice> Advice);
