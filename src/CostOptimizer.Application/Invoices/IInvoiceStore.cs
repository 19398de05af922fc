namespace CostOptimizer.Application.Invoices;

/// <summary>Keeps what invoices said when they were last read.</summary>
public interface IInvoiceStore
{
    /// <summary>Puts an invoice in the place of what was stored of its source, in one transaction.</summary>
    /// <exception cref="Storage.StorageException">The database refuses; nothing was written.</exception>
    Task SaveAsync(Invoice invoice, CancellationToken cancellationToken);

    /// <returns>Ordered by source.</returns>
    Task<IReadOnlyList<Invoice>> ReadAsync(CancellationToken cancellationToken);
}
