using CostOptimizer.Application.Jobs.Ledger;

namespace CostOptimizer.Jobs;

/// <summary>How calls are carried out.</summary>
public sealed record JobOptions
{
    private static readonly IReadOnlyList<TimeSpan> UsualDelays =
        [TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10)];

    /// <summary>Calls that one process runs at a time: 1 to 64; 4 by default.</summary>
    public int ParallelCalls { get; init; } = 4;

    /// <summary>
    /// How often a worker says that it lives, and looks for calls to stop, for turns of schedules and for calls that fell
    /// through: 0.1 seconds to a minute; one second by default.
    /// </summary>
    public TimeSpan CheckInInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a worker may be silent before others take over its calls: 3 check-ins to an hour; 10 seconds by default.</summary>
    public TimeSpan TakeoverAfter { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Waits between the attempts of a call that fails, each up to a day; at most 20. By default 5 s, 30 s, 2 and 10 minutes.</summary>
    public IReadOnlyList<TimeSpan>? RetryDelays { get; init; }

    /// <summary>How long calls are kept after they ended: an hour to ten years; 90 days by default.</summary>
    public TimeSpan KeepHistory { get; init; } = TimeSpan.FromDays(90);

    public RetryPlan Retries => new(RetryDelays ?? UsualDelays);

    /// <returns>Every fault, each a sentence that names the setting; empty when all is well.</returns>
    public IEnumerable<string> Faults()
    {
        if (ParallelCalls is < 1 or > 64)
        {
            yield return $"Jobs:ParallelCalls is {ParallelCalls}: give 1 to 64.";
        }

        if (CheckInInterval < TimeSpan.FromMilliseconds(100) || CheckInInterval > TimeSpan.FromMinutes(1))
        {
            yield return $"Jobs:CheckInInterval is {CheckInInterval}: give a tenth of a second (00:00:00.1) to a minute (00:01:00).";
        }

        if (TakeoverAfter < CheckInInterval * 3 || TakeoverAfter > TimeSpan.FromHours(1))
        {
            yield return $"Jobs:TakeoverAfter is {TakeoverAfter}: give at least three times Jobs:CheckInInterval ({CheckInInterval * 3}), at most an hour.";
        }

        if (RetryDelays is { } delays && (delays.Count > 20 || delays.Any(delay => delay < TimeSpan.Zero || delay > TimeSpan.FromDays(1))))
        {
            yield return "Jobs:RetryDelays holds more than 20 waits or one beyond a day: give up to 20 durations such as 00:00:30.";
        }

        if (KeepHistory < TimeSpan.FromHours(1) || KeepHistory > TimeSpan.FromDays(3653))
        {
            yield return $"Jobs:KeepHistory is {KeepHistory}: give an hour (01:00:00) to ten years (3653.00:00:00).";
        }
    }
}
