using CostOptimizer.Application.Estate;
using CostOptimizer.Application.Jobs;

namespace CostOptimizer.Application.Orders;

/// <summary>The jobs of one ordered analysis. Their ids follow from the run's, so that asking twice adds nothing.</summary>
public static class OrderJobs
{
    public const string StartKind = "start-analysis";
    public const string ReadKind = "read-partition";
    public const string ConcludeKind = "conclude-analysis";

    /// <summary>With which the ids of a run's jobs begin, and no other.</summary>
    public static string Prefix(string runId) => $"{runId}:";

    public static string StartId(string runId) => $"{runId}:start";

    public static string ReadId(string runId, EstatePartition partition) => $"{runId}:read:{partition.Name}";

    public static string ConcludeId(string runId) => $"{runId}:conclude";

    public static JobCall Start(string runId) => new(StartKind, runId);

    public static JobCall Read(string runId, EstatePartition partition) => new(ReadKind, $"{runId} {partition.Name}");

    public static JobCall Conclude(string runId) => new(ConcludeKind, runId);
}
