namespace CostOptimizer.Application.Jobs.Ledger;

/// <summary>A process that runs calls.</summary>
/// <param name="Beat">Grows while the process lives; another process watches it with a clock of its own, so that no two clocks are compared.</param>
public sealed record WorkerRecord(string Worker, long Beat, DateTime SeenAtUtc);
