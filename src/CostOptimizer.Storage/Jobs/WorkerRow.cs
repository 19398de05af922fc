using CostOptimizer.Application.Jobs.Ledger;
using CostOptimizer.Storage.Databases;

namespace CostOptimizer.Storage.Jobs;

internal sealed record WorkerRow
{
    public static readonly TableInsert<WorkerRow> Insert = new("JobWorker");

    public const string SelectAll = "SELECT Worker, Beat, SeenAtUtc FROM JobWorker";

    public const string Delete = "DELETE FROM JobWorker WHERE Worker = @Worker";

    public string Worker { get; init; } = "";

    public long Beat { get; init; }

    public DateTime SeenAtUtc { get; init; }

    public static WorkerRow From(WorkerRecord worker) => new() { Worker = worker.Worker, Beat = worker.Beat, SeenAtUtc = worker.SeenAtUtc };

    public WorkerRecord ToRecord() => new(Worker, Beat, SeenAtUtc);
}
