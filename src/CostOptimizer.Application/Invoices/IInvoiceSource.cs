namespace CostOptimizer.Application.Invoices;

/// <summary>Exports of invoices in one place: CUR 2.0 or FOCUS, CSV or CSV in gzip.</summary>
public interface IInvoiceSource
{
    /// <summary>Folder, or bucket and prefix.</summary>
    string Name { get; }

    /// <summary>Reads everything there as a stream, whatever its size.</summary>
    /// <returns>Null when there is no export.</returns>
    /// <exception cref="InvoiceFormatException">A file cannot be read; nothing of the source counts.</exception>
    Task<Invoice?> ReadAsync(FleetLookup fleets, CancellationToken cancellationToken);
}
