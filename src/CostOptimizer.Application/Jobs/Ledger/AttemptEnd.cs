namespace CostOptimizer.Application.Jobs.Ledger;

/// <summary>How one attempt of a call ended.</summary>
public enum AttemptEnd
{
    Succeeded,

    /// <summary>It threw.</summary>
    Failed,

    /// <summary>The process stops; the call goes back to the queue, and the attempt counts for nothing.</summary>
    GivenBack,

    /// <summary>It obeyed a request to stop.</summary>
    Cancelled,
}
