using CostOptimizer.Application.Decisions;
using CostOptimizer.Application.Reading;
using CostOptimizer.Application.Replanning;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Planning;
using CostOptimizer.Web.Api.Estate;

namespace CostOptimizer.Web.Dashboard.Pages.Commitments;

/// <summary>Reads owned commitments, and bills them hour by hour.</summary>
internal sealed class CommitmentsQuery(EstateView estate, IResultReader reader, EstateReplanning replanning, TimeProvider clock)
{
    // With and without accepted moves, of the newest run and the one before.
    private const int KeptAnswers = 4;

    private readonly AnswerCache<IReadOnlyDictionary<string, CommitmentHours>> _hours = new(KeptAnswers);

    /// <param name="wanted">Commitment whose hours are wanted; null for the one that loses most.</param>
    public async Task<CommitmentsModel> RunAsync(string? wanted, CancellationToken cancellationToken)
    {
        if (await reader.FindLatestAsync(cancellationToken) is not { } id)
        {
            return new CommitmentsModel(Run: null, [], Hours: null, Remaining: null, 0, ChosenId: null, IsBusy: false);
        }

        var run = await estate.RunAsync(id, cancellationToken);
        CommitmentLine[] lines = [.. run.Commitments.OrderBy(line => line.EndUtc).ThenBy(line => line.Id, StringComparer.Ordinal)];
        var moving = await MovingAsync(run, cancellationToken);
        var model = new CommitmentsModel(run.Run, lines, Hours: null, Remaining: null, moving.Count, ChosenId: null, IsBusy: false);
        if (lines.Length == 0)
        {
            return model;
        }

        try
        {
            var hours = await HoursAsync(id, new HashSet<FleetId>(), cancellationToken);
            var remaining = hours is null || moving.Count == 0 ? null : await HoursAsync(id, moving, cancellationToken);
            return model with { Hours = hours, Remaining = remaining, ChosenId = hours is null ? null : Chosen(hours, wanted) };
        }
        catch (TooBusyException)
        {
            return model with { IsBusy = true };
        }
    }

    private static string? Chosen(IReadOnlyDictionary<string, CommitmentHours> hours, string? wanted) =>
        wanted is not null && hours.ContainsKey(wanted)
            ? wanted
            : hours.Values.OrderByDescending(one => one.TotalUnused.Amount).ThenBy(one => one.Id, StringComparer.Ordinal).FirstOrDefault()?.Id;

    private Task<IReadOnlyDictionary<string, CommitmentHours>?> HoursAsync(string runId, IReadOnlySet<FleetId> leftOut, CancellationToken cancellationToken) =>
        _hours.GetAsync(
            $"{runId}\n{string.Join('\n', leftOut.Select(fleet => fleet.Value).Order(StringComparer.Ordinal))}",
            async token => await replanning.CommitmentsAsync(runId, leftOut, token) is { } hours
                ? hours.ToDictionary(one => one.Id, StringComparer.Ordinal)
                : null,
            cancellationToken);

    /// <summary>Fleets that were accepted to leave their hardware, or part of it.</summary>
    private async Task<IReadOnlySet<FleetId>> MovingAsync(EstateRun run, CancellationToken cancellationToken)
    {
        var decisions = await estate.DecisionsAsync(cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        return run.Fleets
            .Where(line => AcceptedMoves.LeavesHardware(
                line.Recommendation.Id, line.Recommendation.Verdict, line.Recommendation.Action, decisions.GetValueOrDefault(line.Id), now))
            .Select(line => line.Id)
            .ToHashSet();
    }
}
