using System.Globalization;
using System.Text.Json;
using CostOptimizer.Application.Decisions;
using CostOptimizer.Web.Api.Bodies;
using CostOptimizer.Web.Api.Http;

namespace CostOptimizer.Web.Api.Recommendations;

/// <summary>An assignment or a comment as a body says it.</summary>
internal sealed record NoteInput(NoteKind Kind, string? Assignee, string? Text)
{
    /// <exception cref="ApiException">The body has faults; every one is named.</exception>
    public static NoteInput Read(NoteKind kind, JsonElement body)
    {
        var faults = new ApiFaults();
        var input = new BodyObject(body, "", kind == NoteKind.Assigned ? typeof(AssignInput) : typeof(CommentInput), faults);
        var read = kind == NoteKind.Assigned
            ? new NoteInput(kind, AssigneeOf(input), input.Text("text"))
            : new NoteInput(kind, Assignee: null, input.RequiredText("text"));
        faults.ThrowIfAny();
        return read;
    }

    /// <returns>Whether the newest note of its kind says the same already.</returns>
    public bool IsSaidBy(FleetHistory history, string recommendationId, string actor) =>
        Kind == NoteKind.Assigned
            ? Assignee == history.Assignee && Text is null
            : history.Notes.FirstOrDefault() is { Kind: NoteKind.Commented } newest
                && newest.RecommendationId == recommendationId
                && newest.WrittenBy == actor
                && newest.Text == Text;

    private static string? AssigneeOf(BodyObject input)
    {
        const string Name = "assignee";
        var fix = string.Create(CultureInfo.InvariantCulture, $"give a name of at most {RecommendationNote.LongestAssignee} characters on one line, or leave it out for nobody");
        if (input.Text(Name) is not { } given)
        {
            return null;
        }

        var name = given.Trim();
        if (name.Length is 0 or > RecommendationNote.LongestAssignee || name.Any(char.IsControl))
        {
            input.Fault(Name, fix);
            return null;
        }

        return name;
    }
}
