using CostOptimizer.Application.Storage;
using System.Globalization;

namespace CostOptimizer.Application.Jobs.Ledger;

/// <summary>
/// Schedules and their turns. Whose turn it is lies in the database, not in a timer: a clock that jumps back repeats no
/// turn, because each is known by its instant; a clock that jumps forward, or a night without power, loses none.
/// </summary>
public sealed class ScheduleLedger(IJobStore store, ICronTurns turns, TimeProvider clock)
{
    /// <summary>In the argument of a schedule's call, stands for the id of the turn.</summary>
    public const string Turn = "{turn}";

    private const string TurnFormat = "yyyyMMdd'T'HHmmss'Z'";

    private DateTime Now
    {
        get
        {
            var now = clock.GetUtcNow().UtcDateTime;
            return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
        }
    }

    /// <returns>The id of a turn.</returns>
    public static string TurnId(string schedule, DateTime turnUtc) =>
        $"{schedule}@{turnUtc.ToString(TurnFormat, CultureInfo.InvariantCulture)}";

    /// <summary>Adds or changes a schedule. One that stays as it is keeps its next turn, so that a turn missed meanwhile is made up for.</summary>
    /// <exception cref="ArgumentException">The cron expression is malformed.</exception>
    public Task SetAsync(string name, JobCall call, Recurrence recurrence, CancellationToken cancellationToken)
    {
        var next = turns.NextAfter(recurrence, Now);
        return store.WriteAsync(
            async session =>
            {
                var known = await session.FindScheduleAsync(name, cancellationToken);
                if (known is null || known.Cron != recurrence.Cron || known.Zone != recurrence.Zone.Id)
                {
                    await session.SaveScheduleAsync(
                        new ScheduleRecord(name, call, recurrence.Cron, recurrence.Zone.Id, known?.LastTurnUtc, next), cancellationToken);
                }
                else if (known.Call != call)
                {
                    await session.SaveScheduleAsync(known with { Call = call }, cancellationToken);
                }

                return true;
            },
            cancellationToken);
    }

    public Task RemoveAsync(string name, CancellationToken cancellationToken) =>
        store.WriteAsync(
            async session =>
            {
                await session.DeleteScheduleAsync(name, cancellationToken);
                return true;
            },
            cancellationToken);

    /// <summary>Whether there is something to take: a turn is due, or the next one was written down by a clock that has been set back since.</summary>
    /// <exception cref="ArgumentException">The cron expression is malformed.</exception>
    /// <exception cref="TimeZoneNotFoundException">This machine does not know the zone.</exception>
    public bool HasTurn(ScheduleRecord schedule) => schedule.NextTurnUtc is { } next && (next <= Now || NextAfterSetBack(schedule) is not null);

    /// <summary>Takes the turn of a schedule that is due: the last one missed, not each of them.</summary>
    /// <returns>The turn: queued, or cancelled because the one before has not ended; null when none is due.</returns>
    public Task<JobRecord?> TakeTurnAsync(string name, CancellationToken cancellationToken) =>
        store.WriteAsync(
            async session =>
            {
                var schedule = await session.FindScheduleAsync(name, cancellationToken);
                if (schedule?.NextTurnUtc is not { } due)
                {
                    return null;
                }

                if (due > Now)
                {
                    // What is due every second need not wait until the clock shows again what it showed before.
                    if (NextAfterSetBack(schedule) is { } next)
                    {
                        await session.SaveScheduleAsync(schedule with { NextTurnUtc = next }, cancellationToken);
                    }

                    return null;
                }

                var recurrence = RecurrenceOf(schedule);
                var turn = turns.LastUntil(recurrence, due, Now);
                await session.SaveScheduleAsync(
                    schedule with { LastTurnUtc = turn, NextTurnUtc = turns.NextAfter(recurrence, Now) }, cancellationToken);
                return await AddTurnAsync(session, schedule, turn, cancellationToken);
            },
            cancellationToken);

    /// <summary>Takes a turn of a schedule now, besides those that fall due, which stay as they are.</summary>
    /// <returns>The turn: queued, or the one before where that has not ended; null when there is no such schedule.</returns>
    public Task<JobRecord?> TakeTurnNowAsync(string name, CancellationToken cancellationToken) =>
        store.WriteAsync(
            async session => await session.FindScheduleAsync(name, cancellationToken) is not { } schedule ? null
                : await session.FindOpenTurnsAsync(name, cancellationToken) is [var open, ..] ? open
                : await AddTurnAsync(session, schedule, Now, cancellationToken) ?? await session.FindAsync(TurnId(name, Now), cancellationToken),
            cancellationToken);

    /// <returns>Null for a clock that was not set back, and for a schedule whose next turn is still the one that is written down.</returns>
    private DateTime? NextAfterSetBack(ScheduleRecord schedule) =>
        schedule.LastTurnUtc > Now + ClockSkew.Longest && turns.NextAfter(RecurrenceOf(schedule), Now) is { } next && next < schedule.NextTurnUtc ? next : null;

    private static Recurrence RecurrenceOf(ScheduleRecord schedule) => new(schedule.Cron, TimeZoneInfo.FindSystemTimeZoneById(schedule.Zone));

    private async Task<JobRecord?> AddTurnAsync(IJobSession session, ScheduleRecord schedule, DateTime turn, CancellationToken cancellationToken)
    {
        var id = TurnId(schedule.Name, turn);
        if (await session.FindAsync(id, cancellationToken) is not null)
        {
            return null;
        }

        var record = new JobRecord
        {
            Id = id,
            Call = schedule.Call with { Argument = schedule.Call.Argument.Replace(Turn, id, StringComparison.Ordinal) },
            State = JobState.Queued,
            Schedule = schedule.Name,
            QueuedAtUtc = Now,
            DueAtUtc = Now,
        };
        var open = await session.FindOpenTurnsAsync(schedule.Name, cancellationToken);
        if (open.Count > 0)
        {
            record = record with { State = JobState.Cancelled, EndedAtUtc = Now, Reason = $"Skipped: the turn before, {open[0].Id}, had not ended." };
        }

        await session.AddAsync(record, [], cancellationToken);
        return record;
    }
}
