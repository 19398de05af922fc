using CostOptimizer.Application.Analysis;

namespace CostOptimizer.Application.Replanning;

/// <summary>Lets one plan be computed at a time, since each uses all processors, and few callers wait for their turn.</summary>
internal sealed class PlanningTurns : IDisposable
{
    /// <summary>Callers that wait at most, the one whose plan is being computed included.</summary>
    public const int Most = 4;

    private readonly SemaphoreSlim _turn = new(1);
    private int _present;

    /// <exception cref="TooBusyException">Too many wait already.</exception>
    public async Task<T> RunAsync<T>(Func<T> compute, CancellationToken cancellationToken)
    {
        if (Interlocked.Increment(ref _present) > Most)
        {
            Interlocked.Decrement(ref _present);
            throw new TooBusyException();
        }

        try
        {
            await _turn.WaitAsync(cancellationToken);
            try
            {
                return await PlanningThreads.RunAsync(compute, cancellationToken);
            }
            finally
            {
                _turn.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref _present);
        }
    }

    public void Dispose() => _turn.Dispose();
}
