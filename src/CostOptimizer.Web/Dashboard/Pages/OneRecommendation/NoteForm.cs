using System.Text.Json;
using CostOptimizer.Application.Decisions;
using CostOptimizer.Web.Api.Http;
using CostOptimizer.Web.Api.Recommendations;
using Microsoft.AspNetCore.Http;

namespace CostOptimizer.Web.Dashboard.Pages.OneRecommendation;

/// <summary>Writes what a form says by the API's own use case, as <see cref="DecisionForm"/> decides.</summary>
internal sealed class NoteForm(NoteDesk desk, RecommendationQuery query)
{
    public const string Assignee = "assignee";
    public const string Text = "text";

    public async Task<IResult> AnswerAsync(string id, NoteKind kind, HttpContext context, CancellationToken cancellationToken)
    {
        var form = await context.Request.ReadFormAsync(cancellationToken);
        try
        {
            if (kind == NoteKind.Assigned)
            {
                context.Request.Headers.IfMatch = form[DecisionForm.Seen];
            }

            await desk.WriteAsync(id, NoteInput.Read(kind, BodyOf(kind, form)), context, cancellationToken);
        }
        catch (ApiException exception) when (exception.Status != StatusCodes.Status404NotFound)
        {
            return PageRendering.Page<RecommendationView, RecommendationModel>(
                context, await query.RunAsync(id, DecisionForm.FaultOf(exception), cancellationToken), exception.Status);
        }

        // Asked for anew, so that reloading the page writes nothing.
        context.Response.Headers.Location = $"/recommendations/{Uri.EscapeDataString(id)}?done={kind}";
        return TypedResults.StatusCode(StatusCodes.Status303SeeOther);
    }

    private static JsonElement BodyOf(NoteKind kind, IFormCollection form)
    {
        string[] fields = kind == NoteKind.Assigned ? [Assignee, Text] : [Text];
        return JsonSerializer.SerializeToElement(fields
            .Select(field => (Name: field, Value: form[field].ToString().Trim().ReplaceLineEndings("\n")))
            .Where(field => field.Value.Length > 0)
            .ToDictionary(field => field.Name, field => field.Value, StringComparer.Ordinal));
    }
}
