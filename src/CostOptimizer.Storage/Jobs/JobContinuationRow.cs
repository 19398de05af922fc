using CostOptimizer.Storage.Databases;

namespace CostOptimizer.Storage.Jobs;

/// <summary>One call waits for another.</summary>
internal sealed record JobContinuationRow
{
    public static readonly TableInsert<JobContinuationRow> Insert = new("JobContinuation");

    public const string SelectWaitingFor = $"""
        SELECT {JobRow.Columns}
        FROM Job
        WHERE State = 'waiting' AND JobId IN (SELECT JobContinuation.JobId FROM JobContinuation WHERE JobContinuation.AfterJobId = @AfterJobId)
        ORDER BY QueuedAtUtc, JobId
        """;

    public const string SelectContinuedBy = $"""
        SELECT {JobRow.Columns}
        FROM Job
        WHERE JobId IN (SELECT JobContinuation.AfterJobId FROM JobContinuation WHERE JobContinuation.JobId = @WaitingJobId)
        """;

    public const string Delete = "DELETE FROM JobContinuation WHERE JobId = @JobId OR AfterJobId = @JobId";

    public string JobId { get; init; } = "";

    public string AfterJobId { get; init; } = "";
}
