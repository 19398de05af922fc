using CostOptimizer.Application.Jobs;
using CostOptimizer.Application.Jobs.Ledger;
using CostOptimizer.Jobs.Quartz;
using Microsoft.Extensions.Logging;

namespace CostOptimizer.Jobs.Running;

/// <summary>What a worker does beside its calls, over and over: it says that it lives, and mends what fell through.</summary>
internal sealed class CheckIn(
    IJobStore store,
    JobLedger ledger,
    ScheduleLedger schedules,
    RunningCalls running,
    QuartzQueue queue,
    WorkerName worker,
    JobOptions options,
    TimeProvider clock,
    ILogger<CheckIn> logger)
{
    // Bounds how many are looked up at a time; the longest due come first, so the others have their turn.
    private const int MendedAtOnce = 200;

    // How many check-ins pass between two looks for calls that fell through.
    private const int BetweenMends = 5;

    // A call that fell due later than this ago may still be on its way.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    private readonly WorkerWatch _watch = new(options.TakeoverAfter, clock);
    private long _beat;

    /// <param name="takesTurns">Whether it still begins something new.</param>
    public async Task RunAsync(bool takesTurns, CancellationToken cancellationToken)
    {
        await BeatAsync(cancellationToken);
        RunningCall[] held = [.. running.All.Where(call => call.IsClaimed)]; // before the ledger is read: it knows of all these
        var calls = await store.ListRunningAsync(cancellationToken);
        await ObeyAsync(held, calls, cancellationToken);
        await TakeOverAsync(calls, cancellationToken);
        if (takesTurns)
        {
            await TakeTurnsAsync(cancellationToken);
        }

        if (_beat % BetweenMends == 1)
        {
            await MendAsync(cancellationToken);
        }
    }

    /// <summary>A long write of somebody else holds up every beat, and none of that is death.</summary>
    private async Task BeatAsync(CancellationToken cancellationToken)
    {
        var began = clock.GetTimestamp();
        try
        {
            await ledger.BeatAsync(worker.Value, ++_beat, cancellationToken);
        }
        finally
        {
            _watch.Excuse(clock.GetElapsedTime(began));
        }
    }

    /// <summary>Stops calls of ours that were cancelled or taken over, and lets go of those that nobody here holds.</summary>
    private async Task ObeyAsync(RunningCall[] held, IReadOnlyList<JobRecord> calls, CancellationToken cancellationToken)
    {
        var byClaim = calls.Where(call => call.Claim is not null).ToDictionary(call => call.Claim!, StringComparer.Ordinal);
        foreach (var call in held)
        {
            if (!byClaim.TryGetValue(call.Claim, out var record))
            {
                call.Stop(StopReason.Lost);
            }
            else if (record.IsCancelAsked)
            {
                call.Stop(StopReason.Cancelled);
            }
        }

        foreach (var orphan in calls.Where(call => call.Worker == worker.Value && !running.Holds(call.Claim)))
        {
            var (_, due) = await ledger.EndAsync(orphan.Id, orphan.Claim!, AttemptEnd.GivenBack, reason: null, cancellationToken);
            await queue.ScheduleAsync(due, cancellationToken);
        }
    }

    private async Task TakeOverAsync(IReadOnlyList<JobRecord> calls, CancellationToken cancellationToken)
    {
        var beats = (await store.ListWorkersAsync(cancellationToken)).ToDictionary(other => other.Worker, other => other.Beat, StringComparer.Ordinal);
        foreach (var holder in calls.Select(call => call.Worker).OfType<string>())
        {
            beats.TryAdd(holder, -1);
        }

        beats.Remove(worker.Value);
        foreach (var dead in _watch.Dead(beats))
        {
            var due = await ledger.TakeOverAsync(dead, cancellationToken);
            logger.WorkerDied(dead, options.TakeoverAfter, due.Count);
            await queue.ScheduleAsync(due, cancellationToken);
        }
    }

    private async Task TakeTurnsAsync(CancellationToken cancellationToken)
    {
        foreach (var schedule in await store.ListSchedulesAsync(cancellationToken))
        {
            try
            {
                if (schedules.HasTurn(schedule))
                {
                    await TakeTurnAsync(schedule.Name, cancellationToken);
                }
            }
            catch (Exception exception) when (exception is ArgumentException or TimeZoneNotFoundException or InvalidTimeZoneException)
            {
                // One that this machine cannot read must not keep the others waiting.
                logger.TurnFailed(exception, schedule.Name);
            }
        }
    }

    private async Task TakeTurnAsync(string schedule, CancellationToken cancellationToken)
    {
        if (await schedules.TakeTurnAsync(schedule, cancellationToken) is not { } turn)
        {
            return; // another worker was faster, or it was taken before the clock was set back
        }

        if (turn.State == JobState.Cancelled)
        {
            logger.TurnSkipped(schedule, turn.Id, turn.Reason);
            return;
        }

        logger.TurnTaken(schedule, turn.Id);
        await queue.ScheduleAsync([turn], cancellationToken);
    }

    /// <summary>
    /// Schedules calls that a clock which was set back holds up, and those that are due and that Quartz does not know: their
    /// process died before it could say so.
    /// </summary>
    private async Task MendAsync(CancellationToken cancellationToken)
    {
        var ahead = await ledger.BringForwardAsync(MendedAtOnce, cancellationToken);
        if (ahead.Count > 0)
        {
            await queue.ScheduleAsync(ahead, cancellationToken);
            logger.BroughtForward(ahead.Count);
        }

        var overdue = await store.ListDueAsync(clock.GetUtcNow().UtcDateTime - Grace, MendedAtOnce, cancellationToken);
        if (overdue.Count == 0)
        {
            return;
        }

        var unknown = await queue.UnknownAsync(overdue, cancellationToken);
        if (unknown.Count > 0)
        {
            await queue.ScheduleAsync(unknown, cancellationToken);
            logger.Rescheduled(unknown.Count);
        }
    }
}
