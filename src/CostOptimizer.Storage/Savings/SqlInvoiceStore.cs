using CostOptimizer.Application.Invoices;
using CostOptimizer.Storage.Databases;
using CostOptimizer.Storage.Rows;
using Dapper;

namespace CostOptimizer.Storage.Savings;

internal sealed class SqlInvoiceStore(IDatabase database) : IInvoiceStore
{
    public Task SaveAsync(Invoice invoice, CancellationToken cancellationToken) => database.WriteAsync(
        WriterLock.Savings,
        async session =>
        {
            var row = InvoiceRow.From(invoice);
            await session.ExecuteAsync(InvoiceRow.Delete, new { row.SourceHash }, cancellationToken);
            await session.InsertAsync(InvoiceRow.Insert, [row], cancellationToken);
            return true;
        },
        cancellationToken);

    public Task<IReadOnlyList<Invoice>> ReadAsync(CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<Invoice>>(
        async connection =>
        {
            var documents = await connection.QueryAsync<byte[]>(new CommandDefinition(InvoiceRow.SelectAll, cancellationToken: cancellationToken));
            return [.. documents.Select(document => PackedDocument.Read<Invoice>(document, database.Name)).OrderBy(invoice => invoice.Source, StringComparer.Ordinal)];
        },
        cancellationToken);
}
