namespace CostOptimizer.Application.Jobs.Ledger;

/// <summary>One schedule as it is written down.</summary>
/// <param name="NextTurnUtc">Null when it never falls due again.</param>
public sealed record ScheduleRecord(
    string Name, JobCall Call, string Cron, string Zone, DateTime? LastTurnUtc, DateTime? NextTurnUtc);
