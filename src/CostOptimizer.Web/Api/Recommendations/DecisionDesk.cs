using CostOptimizer.Application.Audit;
using CostOptimizer.Application.Decisions;
using CostOptimizer.Application.Reading;
using CostOptimizer.Core.Planning;
using CostOptimizer.Web.Access;
using CostOptimizer.Web.Api.Estate;
using CostOptimizer.Web.Api.Http;
using Microsoft.AspNetCore.Http;

namespace CostOptimizer.Web.Api.Recommendations;

/// <summary>Takes decisions on the newest analysis' recommendations.</summary>
internal sealed class DecisionDesk(EstateView estate, LedgerView ledger, FleetHistories histories, IDecisionStore decisions, TimeProvider clock)
{
    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <returns>The recommendation afterwards.</returns>
    /// <exception cref="ApiException">There is no such recommendation, nothing to do about it, or somebody was faster.</exception>
    public async Task<IResult> DecideAsync(string id, DecisionInput input, HttpContext context, CancellationToken cancellationToken)
    {
        var (run, line, history) = await TakeAsync(id, input, context, cancellationToken);
        return await RecommendationEndpoints.DetailsAsync(run, line, history, estate, ledger, clock, cancellationToken);
    }

    /// <returns>What was decided on, and all that was said about its fleet, that decision included.</returns>
    /// <inheritdoc cref="DecideAsync"/>
    public async Task<(EstateRun Run, FleetLine Line, FleetHistory History)> TakeAsync(
        string id, DecisionInput input, HttpContext context, CancellationToken cancellationToken)
    {
        var run = await estate.RunAsync(runId: null, cancellationToken);
        var line = run.Recommendation(id) ?? throw ApiException.NotFound("recommendation of the newest analysis", id);
        var history = await histories.ReadAsync(line.Id, cancellationToken);
        var saved = await ledger.OfFleetAsync(run, line, history.Newest, Now, cancellationToken);
        if (!Conditional.MayChange(context.Request, RecommendationTag.Of(run.Run.Id, line, history, saved, Now)))
        {
            throw new ApiException(StatusCodes.Status412PreconditionFailed, $"The recommendation {line.Recommendation.Id} is no longer what If-Match names: read it again, then decide.");
        }

        if (!input.IsSaidBy(history.Newest, line.Recommendation.Id))
        {
            RefuseIdle(input.Kind, line.Recommendation);
            history = history with { Decisions = [await AddAsync(run, line, history.Newest, input, context, cancellationToken), .. history.Decisions] };
        }

        return (run, line, history);
    }

    private async Task<Decision> AddAsync(
        EstateRun run, FleetLine line, Decision? newest, DecisionInput input, HttpContext context, CancellationToken cancellationToken)
    {
        var (actor, now) = (context.ToActor(), Now);
        var decision = new Decision(
            Guid.NewGuid(), line.Id, 0, line.Recommendation.Id, run.Run.Id, input.Kind, input.Reason, input.UntilUtc, input.ImplementedAtUtc, actor.Name, now);
        var entry = AuditEntry.Of(
            actor, now, "recommendation.decide", line.Recommendation.Id, newest is null ? null : DecisionDocument.From(newest), DecisionDocument.From(decision));
        return await decisions.TryAddAsync(decision, newest?.Version ?? 0, entry, cancellationToken)
            ?? throw new ApiException(
                context.Request.Headers.IfMatch.Count > 0 ? StatusCodes.Status412PreconditionFailed : StatusCodes.Status409Conflict,
                $"Somebody else has decided on {line.Recommendation.Id} meanwhile: read it again, then decide.");
    }

    private static void RefuseIdle(DecisionKind kind, RecommendationLine recommendation)
    {
        if (kind is DecisionKind.Accepted or DecisionKind.Implemented && recommendation.Verdict is not (Verdict.Recommended or Verdict.BenchmarkFirst))
        {
            throw new ApiException(StatusCodes.Status409Conflict, $"The recommendation {recommendation.Id} proposes no change, so there is nothing to carry out: dismiss or snooze it instead.");
        }
    }
}
