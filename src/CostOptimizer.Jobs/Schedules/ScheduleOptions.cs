using CostOptimizer.Application.Jobs;
using CostOptimizer.Application.Jobs.Ledger;

namespace CostOptimizer.Jobs.Schedules;

/// <summary>One schedule of the configuration.</summary>
public sealed record ScheduleOptions
{
    /// <summary>Kind of the job, for example <c>order-analysis</c>.</summary>
    public string Kind { get; init; } = "";

    /// <summary>What the job is given; <c>{turn}</c> stands for the turn's id. Empty by default.</summary>
    public string Argument { get; init; } = "";

    /// <summary>Seconds, minutes, hours, day of month, month, day of week; empty to switch the schedule off.</summary>
    public string Cron { get; init; } = "";

    /// <summary>IANA name of the zone whose wall clock <see cref="Cron"/> is read by; UTC by default.</summary>
    public string TimeZone { get; init; } = "UTC";

    public bool IsOn => Cron.Length > 0;

    public JobCall Call => new(Kind, Argument);

    public Recurrence Recurrence => new(Cron, TimeZoneInfo.FindSystemTimeZoneById(TimeZone));

    /// <param name="name">The schedule's.</param>
    /// <returns>Every fault, each a sentence that names the setting; empty when all is well.</returns>
    public IEnumerable<string> Faults(string name)
    {
        if (Fault(() => JobNames.CheckSchedule(name)) is { } badName)
        {
            yield return $"Schedules:{name}: {badName}";
        }

        if (IsOn && Kind.Length == 0)
        {
            yield return $"Schedules:{name}:Kind is empty: name a job, such as order-analysis.";
        }

        if (Fault(() => JobNames.CheckArgument(Argument)) is { } badArgument)
        {
            yield return $"Schedules:{name}:Argument: {badArgument}";
        }

        if (!TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _))
        {
            yield return $"Schedules:{name}:TimeZone is '{TimeZone}', which this machine does not know: give an IANA name such as Europe/Berlin.";
        }
        else if (IsOn && Fault(() => new CronTurns().NextAfter(Recurrence, DateTime.UnixEpoch)) is { } badCron)
        {
            yield return $"Schedules:{name}:Cron: {badCron}";
        }
    }

    private static string? Fault(Action check)
    {
        try
        {
            check();
            return null;
        }
        catch (ArgumentException exception)
        {
            return exception.Message.Split(" (Parameter")[0];
        }
    }
}
