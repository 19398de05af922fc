namespace CostOptimizer.Application.Jobs;

public enum JobState
{
    /// <summary>Continues others that have not ended yet.</summary>
    Waiting,

    /// <summary>May run now, or again after a failed attempt.</summary>
    Queued,
    Running,
    Succeeded,

    /// <summary>Every attempt failed.</summary>
    Failed,
    Cancelled,
}
