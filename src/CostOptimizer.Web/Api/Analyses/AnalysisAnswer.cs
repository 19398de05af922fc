using System.Globalization;
using CostOptimizer.Application.Orders;
using CostOptimizer.Web.Api.Http;
using Microsoft.AspNetCore.Http;

namespace CostOptimizer.Web.Api.Analyses;

/// <summary>A ticket as an answer: its version as ETag, and when to ask again while it has not ended.</summary>
internal static class AnalysisAnswer
{
    /// <summary>How long a poller may well wait; the events tell of changes at once.</summary>
    public static readonly TimeSpan AskAgain = TimeSpan.FromSeconds(5);

    public static IResult Of(HttpContext context, AnalysisTicket ticket, int status = StatusCodes.Status200OK)
    {
        if (!ticket.HasEnded)
        {
            context.Response.Headers.RetryAfter = AskAgain.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
        }

        return JsonAnswer.Of(AnalysisDocument.From(ticket, ApiPaths.Prefix(context)), Tag(ticket), status);
    }

    private static string Tag(AnalysisTicket ticket) => string.Create(CultureInfo.InvariantCulture, $"\"{ticket.RunId}.{ticket.Version}\"");
}
