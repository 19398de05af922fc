using CostOptimizer.Application.Audit;
using CostOptimizer.Application.Decisions;
using CostOptimizer.Application.Reading;
using CostOptimizer.Web.Access;
using CostOptimizer.Web.Api.Estate;
using CostOptimizer.Web.Api.Http;
using Microsoft.AspNetCore.Http;

namespace CostOptimizer.Web.Api.Recommendations;

/// <summary>Takes assignments and comments on the newest analysis' recommendations.</summary>
internal sealed class NoteDesk(EstateView estate, LedgerView ledger, FleetHistories histories, INoteStore notes, TimeProvider clock)
{
    /// <returns>The recommendation afterwards.</returns>
    /// <exception cref="ApiException">There is no such recommendation, or somebody was faster.</exception>
    public async Task<IResult> WriteAsync(string id, NoteInput input, HttpContext context, CancellationToken cancellationToken)
    {
        var run = await estate.RunAsync(runId: null, cancellationToken);
        var line = run.Recommendation(id) ?? throw ApiException.NotFound("recommendation of the newest analysis", id);
        var history = await histories.ReadAsync(line.Id, cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        var saved = await ledger.OfFleetAsync(run, line, history.Newest, now, cancellationToken);
        if (!Conditional.MayChange(context.Request, RecommendationTag.Of(run.Run.Id, line, history, saved, now)))
        {
            throw new ApiException(StatusCodes.Status412PreconditionFailed, $"The recommendation {line.Recommendation.Id} is no longer what If-Match names: read it again, then write.");
        }

        if (!input.IsSaidBy(history, line.Recommendation.Id, context.ToActor().Name))
        {
            history = history with { Notes = [await AddAsync(run, line, history, input, context, cancellationToken), .. history.Notes] };
        }

        return await RecommendationEndpoints.DetailsAsync(run, line, history, estate, ledger, clock, cancellationToken);
    }

    private async Task<RecommendationNote> AddAsync(
        EstateRun run, FleetLine line, FleetHistory history, NoteInput input, HttpContext context, CancellationToken cancellationToken)
    {
        var (actor, now) = (context.ToActor(), clock.GetUtcNow().UtcDateTime);
        var note = new RecommendationNote(
            Guid.NewGuid(), line.Id, 0, line.Recommendation.Id, run.Run.Id, input.Kind, input.Assignee, input.Text, actor.Name, now);
        var isAssignment = input.Kind == NoteKind.Assigned;
        var before = isAssignment ? history.Notes.FirstOrDefault(older => older.Kind == NoteKind.Assigned) : null;
        var entry = AuditEntry.Of(
            actor,
            now,
            isAssignment ? "recommendation.assign" : "recommendation.comment",
            line.Recommendation.Id,
            before is null ? null : NoteDocument.From(before),
            NoteDocument.From(note));

        // Comments stand beside each other; of two assignments at once one would go unseen.
        return await notes.TryAddAsync(note, isAssignment ? history.Notes.FirstOrDefault()?.Version ?? 0 : null, entry, cancellationToken)
            ?? throw new ApiException(
                context.Request.Headers.IfMatch.Count > 0 ? StatusCodes.Status412PreconditionFailed : StatusCodes.Status409Conflict,
                $"Somebody else has written about {line.Recommendation.Id} meanwhile: read it again, then write.");
    }
}
