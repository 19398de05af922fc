using CostOptimizer.Application.Advice;
using CostOptimizer.Application.Invoices;
using CostOptimizer.Application.Savings;
using CostOptimizer.Application.Storage;
using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Web.Dashboard.Pages.Savings;

/// <summary>Reads the ledger with what it is held against.</summary>
internal sealed class SavingsQuery(
    SavingsLedger ledger, ISavingsStore savings, IInvoiceStore invoices, IAdviceStore advice, IAnalysisStore analyses, HardwareCatalogue catalogue)
{
    public async Task<SavingsModel> RunAsync(CancellationToken cancellationToken)
    {
        var view = await ledger.ReadAsync(cancellationToken);
        var read = await invoices.ReadAsync(cancellationToken);
        var imports = await advice.ReadAsync(cancellationToken);

        // The whole newest analysis is read only for those who have imported advice to hold against it.
        var newest = imports.Count == 0 ? null : await analyses.ReadLatestAsync(cancellationToken);
        return new SavingsModel(
            view,
            read.Count == 0 ? [] : Reconciliation.Of(read, await savings.ReadWeeksAsync(fromUtc: null, cancellationToken)),
            AdviceComparison.Of(imports, newest?.Plan.Fleets ?? [], (decimal)(newest?.Run.Window.Length.TotalDays ?? 0), catalogue));
    }
}
