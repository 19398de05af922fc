namespace CostOptimizer.Jobs.Running;

/// <summary>A call that this process runs or is about to.</summary>
internal sealed class RunningCall(string id, string claim) : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _lock = new();
    private bool _isDisposed;

    public string Id { get; } = id;

    public string Claim { get; } = claim;

    /// <summary>Whether the ledger says so too.</summary>
    public bool IsClaimed { get; set; }

    /// <summary>The first reason that was given.</summary>
    public StopReason Reason { get; private set; }

    public CancellationToken Stopping => _stop.Token;

    public void Stop(StopReason reason)
    {
        lock (_lock)
        {
            if (_isDisposed || Reason != StopReason.None)
            {
                return;
            }

            Reason = reason;
        }

        // Outside the lock: what waits for the token runs here.
        try
        {
            _stop.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It ended in this moment.
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _isDisposed = true;
        }

        _stop.Dispose();
    }
}
