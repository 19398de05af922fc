using CostOptimizer.Application.Jobs;
using CostOptimizer.Application.Jobs.Ledger;
using CostOptimizer.Storage.Databases;

namespace CostOptimizer.Storage.Jobs;

internal sealed record ScheduleRow
{
    public static readonly TableInsert<ScheduleRow> Insert = new("JobSchedule");

    public const string SelectAll = $"SELECT {Columns} FROM JobSchedule ORDER BY Name";

    public const string Select = $"SELECT {Columns} FROM JobSchedule WHERE Name = @Name";

    public const string Delete = "DELETE FROM JobSchedule WHERE Name = @Name";

    private const string Columns = "Name, Kind, Argument, Cron, Zone, LastTurnUtc, NextTurnUtc";

    public string Name { get; init; } = "";

    public string Kind { get; init; } = "";

    public string Argument { get; init; } = "";

    public string Cron { get; init; } = "";

    public string Zone { get; init; } = "";

    public DateTime? LastTurnUtc { get; init; }

    public DateTime? NextTurnUtc { get; init; }

    public static ScheduleRow From(ScheduleRecord schedule) => new()
    {
        Name = schedule.Name,
        Kind = schedule.Call.Kind,
        Argument = schedule.Call.Argument,
        Cron = schedule.Cron,
        Zone = schedule.Zone,
        LastTurnUtc = schedule.LastTurnUtc,
        NextTurnUtc = schedule.NextTurnUtc,
    };

    public ScheduleRecord ToRecord() => new(Name, new JobCall(Kind, Argument), Cron, Zone, LastTurnUtc, NextTurnUtc);
}
