using CostOptimizer.Application.Invoices;
using CostOptimizer.Application.Savings;
using CostOptimizer.Web.Api.Http;
using CostOptimizer.Web.Api.Queries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace CostOptimizer.Web.Api.Savings;

/// <summary>The ledger held against the invoice.</summary>
internal static class InvoiceEndpoints
{
    private static readonly QueryParameter From = QueryParameter.Instant("from", "Only weeks that begin at or after it; all when left out.");

    public static void MapInvoices(this RouteGroupBuilder savings) => savings.MapGet("/reconciliation", ReconcileAsync)
        .WithName("ReconcileSavings")
        .WithSummary("What the ledger computes that fleets cost, against the invoice, week by week; what is unexplained is shown")
        .WithQuery(From)
        .Answers<ReconciliationDocument>();

    private static async Task<IResult> ReconcileAsync(
        HttpContext context, [FromServices] ISavingsStore savings, [FromServices] IInvoiceStore invoices, CancellationToken cancellationToken)
    {
        var query = ApiQuery.Of(context);
        var from = query.Instant(From);
        query.ThrowIfAny();
        var read = await invoices.ReadAsync(cancellationToken);
        return JsonAnswer.Of(new ReconciliationDocument(
            [.. read.Select(invoice => new InvoiceItem(invoice.Source, invoice.ReadAtUtc, invoice.Files, invoice.Rows, invoice.FromUtc, invoice.ToUtc, invoice.Skipped))],
            Reconciliation.Of(read, await savings.ReadWeeksAsync(from, cancellationToken))));
    }
}
