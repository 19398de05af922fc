using CostOptimizer.Application.Jobs;

namespace CostOptimizer.Application.Invoices;

/// <summary>Reads invoices; nothing happens where no source is configured.</summary>
internal sealed class ReadInvoicesJob(InvoiceImport import) : IJob
{
    public const string KindName = "read-invoices";

    public string Kind => KindName;

    public Task RunAsync(string argument, CancellationToken cancellationToken) => import.RunAsync(cancellationToken);
}
