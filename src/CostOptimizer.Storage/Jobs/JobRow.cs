using CostOptimizer.Application.Jobs;
using CostOptimizer.Application.Jobs.Ledger;
using CostOptimizer.Storage.Databases;
using CostOptimizer.Storage.Rows;

namespace CostOptimizer.Storage.Jobs;

internal sealed record JobRow
{
    public static readonly TableInsert<JobRow> Insert = new("Job");

    public const string Select = $"SELECT {Columns} FROM Job WHERE JobId = @JobId";

    public const string Update = """
        UPDATE Job
        SET State = @State, Attempts = @Attempts, Failures = @Failures, Worker = @Worker, Claim = @Claim,
            CancelAsked = @CancelAsked, DueAtUtc = @DueAtUtc, StartedAtUtc = @StartedAtUtc, EndedAtUtc = @EndedAtUtc,
            Reason = @Reason
        WHERE JobId = @JobId
        """;

    public const string SelectSame = $"""
        SELECT {Columns}
        FROM Job
        WHERE State IN ('queued', 'running') AND Kind = @Kind AND Argument = @Argument
        ORDER BY DueAtUtc, JobId
        """;

    public const string SelectRunning = $"SELECT {Columns} FROM Job WHERE State = 'running'";

    public const string SelectRunningOf = $"SELECT {Columns} FROM Job WHERE State = 'running' AND Worker = @Worker";

    public const string SelectOpenTurns = $"""
        SELECT {Columns}
        FROM Job
        WHERE State IN ('waiting', 'queued', 'running') AND Schedule = @Schedule
        ORDER BY QueuedAtUtc, JobId
        """;

    public const string SelectDue = $"""
        SELECT {Columns}
        FROM (SELECT {Columns}, ROW_NUMBER() OVER (ORDER BY DueAtUtc, JobId) AS Place
              FROM Job
              WHERE State = 'queued' AND DueAtUtc < @BeforeUtc) AS Due
        WHERE Place <= @Limit
        ORDER BY Place
        """;

    public const string SelectAhead = $"""
        SELECT {Columns}
        FROM (SELECT {Columns}, ROW_NUMBER() OVER (ORDER BY DueAtUtc DESC, JobId) AS Place
              FROM Job
              WHERE State = 'queued' AND DueAtUtc > @AfterUtc) AS Ahead
        WHERE Place <= @Limit
        ORDER BY Place
        """;

    /// <summary>Null asks for all. Engines compare letters in their own ways, so the answer may hold more than was asked for.</summary>
    public const string SelectNewest = $"""
        SELECT {Columns}
        FROM (SELECT {Columns}, ROW_NUMBER() OVER (ORDER BY QueuedAtUtc DESC, JobId DESC) AS Place
              FROM Job
              WHERE (@Kind IS NULL OR Kind = @Kind)
                AND (@IdPrefix IS NULL OR SUBSTRING(JobId, 1, @PrefixLength) = @IdPrefix)
                AND (@AfterId IS NULL OR QueuedAtUtc < @AfterUtc OR (QueuedAtUtc = @AfterUtc AND JobId < @AfterId))
                AND State IN @States) AS Newest
        WHERE Place <= @Limit
        ORDER BY Place
        """;

    /// <summary>Ended long ago, and nothing that still waits continues it.</summary>
    public const string SelectOld = """
        SELECT JobId
        FROM (SELECT Job.JobId AS JobId, ROW_NUMBER() OVER (ORDER BY Job.DueAtUtc, Job.JobId) AS Place
              FROM Job
              WHERE Job.State IN ('succeeded', 'failed', 'cancelled') AND Job.EndedAtUtc < @BeforeUtc
                AND NOT EXISTS (
                    SELECT 1
                    FROM JobContinuation
                    INNER JOIN Job AS Following ON Following.JobId = JobContinuation.JobId
                    WHERE JobContinuation.AfterJobId = Job.JobId AND Following.State = 'waiting')) AS Old
        WHERE Place <= @Limit
        ORDER BY Place
        """;

    public const string Delete = "DELETE FROM Job WHERE JobId = @JobId";

    public const string Columns =
        "JobId, Kind, Argument, State, Attempts, Failures, Worker, Claim, CancelAsked, Schedule, QueuedAtUtc, DueAtUtc, StartedAtUtc, EndedAtUtc, Reason";

    public string JobId { get; init; } = "";

    public string Kind { get; init; } = "";

    public string Argument { get; init; } = "";

    public string State { get; init; } = "";

    public int Attempts { get; init; }

    public int Failures { get; init; }

    public string? Worker { get; init; }

    public string? Claim { get; init; }

    public int CancelAsked { get; init; }

    public string? Schedule { get; init; }

    public DateTime QueuedAtUtc { get; init; }

    public DateTime DueAtUtc { get; init; }

    public DateTime? StartedAtUtc { get; init; }

    public DateTime? EndedAtUtc { get; init; }

    public string? Reason { get; init; }

    public static JobRow From(JobRecord record) => new()
    {
        JobId = record.Id,
        Kind = record.Call.Kind,
        Argument = record.Call.Argument,
        State = EnumText.Of(record.State),
        Attempts = record.Attempts,
        Failures = record.Failures,
        Worker = record.Worker,
        Claim = record.Claim,
        CancelAsked = record.IsCancelAsked ? 1 : 0,
        Schedule = record.Schedule,
        QueuedAtUtc = record.QueuedAtUtc,
        DueAtUtc = record.DueAtUtc,
        StartedAtUtc = record.StartedAtUtc,
        EndedAtUtc = record.EndedAtUtc,
        Reason = record.Reason is { } reason ? StoredText.Write(reason) : null,
    };

    public JobRecord ToRecord() => new()
    {
        Id = JobId,
        Call = new JobCall(Kind, Argument),
        State = EnumText.Parse<JobState>(State),
        Attempts = Attempts,
        Failures = Failures,
        Worker = Worker,
        Claim = Claim,
        IsCancelAsked = CancelAsked == 1,
        Schedule = Schedule,
        QueuedAtUtc = QueuedAtUtc,
        DueAtUtc = DueAtUtc,
        StartedAtUtc = StartedAtUtc,
        EndedAtUtc = EndedAtUtc,
        Reason = Reason is { } reason ? StoredText.Read(reason) : null,
    };
}
