using System.Security.Cryptography;
using System.Text;
using CostOptimizer.Application.Invoices;
using CostOptimizer.Storage.Databases;
using CostOptimizer.Storage.Rows;

namespace CostOptimizer.Storage.Savings;

internal sealed record InvoiceRow
{
    public static readonly TableInsert<InvoiceRow> Insert = new("Invoice");

    public const string Delete = "DELETE FROM Invoice WHERE SourceHash = @SourceHash";

    public const string SelectAll = "SELECT Document FROM Invoice";

    public string SourceHash { get; init; } = "";

    public DateTime ReadAtUtc { get; init; }

    public byte[] Document { get; init; } = [];

    public static InvoiceRow From(Invoice invoice) => new()
    {
        SourceHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(invoice.Source))),
        ReadAtUtc = invoice.ReadAtUtc,
        Document = PackedDocument.Write(invoice),
    };
}
