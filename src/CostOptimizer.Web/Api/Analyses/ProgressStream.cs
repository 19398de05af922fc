using System.Globalization;
using System.Text;
using CostOptimizer.Application.Orders;
using CostOptimizer.Web.Api.Http;
using Microsoft.AspNetCore.Http;

namespace CostOptimizer.Web.Api.Analyses;

/// <summary>
/// An analysis as server-sent events (HTML standard, section 9.2): a <c>progress</c> for every change and an <c>ended</c>
/// at the end, with comments between them so that proxies keep the connection.
/// </summary>
internal sealed class ProgressStream(TicketWatch watch, TimeProvider clock)
{
    private static readonly TimeSpan HeartBeat = TimeSpan.FromSeconds(15);

    /// <param name="seen">Version that the caller has seen; -1 for none.</param>
    public async Task WriteAsync(HttpContext context, AnalysisTicket ticket, long seen, CancellationToken cancellationToken)
    {
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        await SendAsync(context, "retry: 2000\n\n", cancellationToken);
        var lastSign = clock.GetTimestamp();
        for (var current = ticket; current is not null; current = await NextAsync(current.RunId, cancellationToken))
        {
            if (current.Version > seen)
            {
                await SendAsync(context, Event(current, ApiPaths.Prefix(context)), cancellationToken);
                (seen, lastSign) = (current.Version, clock.GetTimestamp());
            }
            else if (clock.GetElapsedTime(lastSign) >= HeartBeat)
            {
                await SendAsync(context, ": still there\n\n", cancellationToken);
                lastSign = clock.GetTimestamp();
            }

            if (current.HasEnded)
            {
                return;
            }
        }
    }

    private async Task<AnalysisTicket?> NextAsync(string runId, CancellationToken cancellationToken)
    {
        await Task.Delay(TicketWatch.Interval, clock, cancellationToken);
        return await watch.FindAsync(runId, cancellationToken);
    }

    private static string Event(AnalysisTicket ticket, string prefix)
    {
        // JSON without line ends is one data line, whatever stands in it.
        var data = Encoding.UTF8.GetString(JsonAnswer.Utf8(AnalysisDocument.From(ticket, prefix)));
        return string.Create(CultureInfo.InvariantCulture, $"id: {ticket.Version}\nevent: {(ticket.HasEnded ? "ended" : "progress")}\ndata: {data}\n\n");
    }

    private static async Task SendAsync(HttpContext context, string text, CancellationToken cancellationToken)
    {
        await context.Response.WriteAsync(text, cancellationToken);
        await context.Response.Body.FlushAsync(cancellationToken);
    }
}
