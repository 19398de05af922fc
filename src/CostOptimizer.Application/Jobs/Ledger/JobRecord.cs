namespace CostOptimizer.Application.Jobs.Ledger;

/// <summary>One call as it is written down: the truth about it, whatever an engine believes.</summary>
public sealed record JobRecord
{
    public required string Id { get; init; }

    public required JobCall Call { get; init; }

    public required JobState State { get; init; }

    /// <summary>Attempts begun.</summary>
    public int Attempts { get; init; }

    /// <summary>Attempts that failed; one that was given back to the queue is none.</summary>
    public int Failures { get; init; }

    /// <summary>The process that runs or last ran it.</summary>
    public string? Worker { get; init; }

    /// <summary>The attempt that holds or last held the call; an older attempt may no longer write about it.</summary>
    public string? Claim { get; init; }

    /// <summary>Whether somebody asked for it to stop while it ran.</summary>
    public bool IsCancelAsked { get; init; }

    /// <summary>The schedule that this is a turn of; null for none.</summary>
    public string? Schedule { get; init; }

    public required DateTime QueuedAtUtc { get; init; }

    /// <summary>It does not run before.</summary>
    public required DateTime DueAtUtc { get; init; }

    public DateTime? StartedAtUtc { get; init; }

    public DateTime? EndedAtUtc { get; init; }

    /// <summary>One sentence, cleaned; null when no attempt failed.</summary>
    public string? Reason { get; init; }

    public bool HasEnded => State is JobState.Succeeded or JobState.Failed or JobState.Cancelled;

    public JobStatus ToStatus() => new(Id, Call, State, Attempts, Worker, QueuedAtUtc, StartedAtUtc, EndedAtUtc, Reason);
}
