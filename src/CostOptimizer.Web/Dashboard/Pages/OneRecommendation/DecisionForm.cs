using System.Text.Json;
using CostOptimizer.Application.Decisions;
using CostOptimizer.Web.Api.Http;
using CostOptimizer.Web.Api.Recommendations;
using Microsoft.AspNetCore.Http;

namespace CostOptimizer.Web.Dashboard.Pages.OneRecommendation;

/// <summary>
/// Decides what a form says, by the API's own use case: the form becomes the body that a program would send, and the tag
/// of the page becomes its If-Match.
/// </summary>
internal sealed class DecisionForm(DecisionDesk desk, RecommendationQuery query)
{
    public const string Reason = "reason";
    public const string Date = "date";
    public const string Seen = "seen";

    public async Task<IResult> AnswerAsync(string id, DecisionKind kind, HttpContext context, CancellationToken cancellationToken)
    {
        var form = await context.Request.ReadFormAsync(cancellationToken);
        try
        {
            context.Request.Headers.IfMatch = form[Seen];
            await desk.TakeAsync(id, DecisionInput.Read(kind, BodyOf(kind, form), desk.Now), context, cancellationToken);
        }
        catch (ApiException exception) when (exception.Status != StatusCodes.Status404NotFound)
        {
            return PageRendering.Page<RecommendationView, RecommendationModel>(context, await query.RunAsync(id, FaultOf(exception), cancellationToken), exception.Status);
        }

        // Asked for anew, so that reloading the page decides nothing.
        context.Response.Headers.Location = $"/recommendations/{Uri.EscapeDataString(id)}?done={kind}";
        return TypedResults.StatusCode(StatusCodes.Status303SeeOther);
    }

    /// <returns>Every fault in one line.</returns>
    public static string FaultOf(ApiException exception) =>
        exception.Errors.Count > 0 ? string.Join(" ", exception.Errors.Values.SelectMany(sentences => sentences)) : exception.Message;

    private static JsonElement BodyOf(DecisionKind kind, IFormCollection form)
    {
        var body = new Dictionary<string, string>(StringComparer.Ordinal);
        if (form[Reason].ToString().Trim() is { Length: > 0 } reason)
        {
            body["reason"] = reason.ReplaceLineEndings("\n");
        }

        if (kind is DecisionKind.Snoozed or DecisionKind.Implemented && form[Date].ToString() is { Length: > 0 } date)
        {
            body[kind == DecisionKind.Snoozed ? "untilUtc" : "implementedAtUtc"] = date + "T00:00:00Z"; // a date field has no time
        }

        return JsonSerializer.SerializeToElement(body);
    }
}
