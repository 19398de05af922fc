namespace CostOptimizer.Application.Jobs;

/// <summary>
/// Work that an engine runs at least once: killed at any instruction and run again, its effect is the same. It knows
/// nothing of the engine.
/// </summary>
public interface IJob
{
    /// <summary>Stable, in lower case with hyphens; stored with every call.</summary>
    string Kind { get; }

    /// <summary>Whether two calls of this kind with the same argument must never run at the same time.</summary>
    bool IsExclusive => true;

    /// <param name="argument">As it was given to <see cref="JobCall"/>.</param>
    /// <param name="cancellationToken">Set when the job is cancelled or the process is told to stop.</param>
    /// <exception cref="Exception">Whatever it throws is a failed attempt: the engine tries again, later and later, a few times.</exception>
    Task RunAsync(string argument, CancellationToken cancellationToken);
}
