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
        var (run, line, history) = await ReadAsync(id, cancellationToken);
        var saved = await ledger.OfFleetAsync(run, line, history.Newest, Now, cancellationToken);
        if (!Conditional.MayChange(context.Request, RecommendationTag.Of(run.Run.Id, line, history, saved, Now)))
        {
            throw new ApiException(StatusCodes.Status412PreconditionFailed, $"The recommendation {line.Recommendation.Id} is no longer what If-Match names: read it again, then decide.");
        }

        var late = context.Request.Headers.IfMatch.Count > 0 ? StatusCodes.Status412PreconditionFailed : StatusCodes.Status409Conflict;
        return (run, line, await AddAsync(run, line, history, input, context.ToActor(), late, cancellationToken));
    }

    /// <summary>Takes a decision of somebody who saw a message.</summary>
    /// <returns>What it was about, and whether the decision stands; it does not when somebody has decided otherwise since.</returns>
    /// <inheritdoc cref="DecideAsync"/>
    public async Task<(FleetLine Line, bool IsTaken)> TakeAsync(
        SeenRecommendation seen, DecisionInput input, Actor actor, CancellationToken cancellationToken)
    {
        var (run, line, history) = await ReadAsync(seen.Id, cancellationToken);
        var isOpen = seen.Version is { } version
            ? (history.Newest?.Version ?? 0) == version
            : history.Decisions.All(decision => decision.RecommendationId != line.Recommendation.Id);
        if (!isOpen && !input.IsSaidBy(history.Newest, line.Recommendation.Id))
        {
            return (line, IsTaken: false);
        }

        await AddAsync(run, line, history, input, actor, StatusCodes.Status409Conflict, cancellationToken);
        return (line, IsTaken: true);
    }

    private async Task<(EstateRun Run, FleetLine Line, FleetHistory History)> ReadAsync(string id, CancellationToken cancellationToken)
    {
        var run = await estate.RunAsync(runId: null, cancellationToken);
        var line = run.Recommendation(id) ?? throw ApiException.NotFound("recommendation of the newest analysis", id);
        return (run, line, await histories.ReadAsync(line.Id, cancellationToken));
    }

    /// <param name="late">The status when somebody else has decided in between.</param>
    /// <returns>The history with the decision; as it was when the newest says the same.</returns>
    private async Task<FleetHistory> AddAsync(
        EstateRun run, FleetLine line, FleetHistory history, DecisionInput input, Actor actor, int late, CancellationToken cancellationToken)
    {
        if (input.IsSaidBy(history.Newest, line.Recommendation.Id))
        {
            return history;
        }

        RefuseIdle(input.Kind, line.Recommendation);
        var (newest, now) = (history.Newest, Now);
        var decision = new Decision(
            Guid.NewGuid(), line.Id, 0, line.Recommendation.Id, run.Run.Id, input.Kind, input.Reason, input.UntilUtc, input.ImplementedAtUtc, actor.Name, now);
        var entry = AuditEntry.Of(
            actor, now, "recommendation.decide", line.Recommendation.Id, newest is null ? null : DecisionDocument.From(newest), DecisionDocument.From(decision));
        var added = await decisions.TryAddAsync(decision, newest?.Version ?? 0, entry, cancellationToken)
            ?? throw new ApiException(late, $"Somebody else has decided on {line.Recommendation.Id} meanwhile: read it again, then decide.");
        return history with { Decisions = [added, .. history.Decisions] };
    }

    private static void RefuseIdle(DecisionKind kind, RecommendationLine recommendation)
    {
        if (kind is DecisionKind.Accepted or DecisionKind.Implemented && recommendation.Verdict is not (Verdict.Recommended or Verdict.BenchmarkFirst))
        {
            throw new ApiException(StatusCodes.Status409Conflict, $"The recommendation {recommendation.Id} proposes no change, so there is nothing to carry out: dismiss or snooze it instead.");
        }
    }
}
