using System.Collections.Concurrent;

namespace CostOptimizer.Jobs.Running;

/// <summary>The calls that this process runs.</summary>
internal sealed class RunningCalls
{
    private readonly ConcurrentDictionary<string, RunningCall> _byClaim = new(StringComparer.Ordinal);

    public IReadOnlyCollection<RunningCall> All => [.. _byClaim.Values];

    /// <summary>Whether this process begins no more: what still reaches it stays in the queue, for others.</summary>
    public bool IsClosed { get; private set; }

    public bool IsEmpty => _byClaim.IsEmpty;

    public RunningCall Add(string id)
    {
        var call = new RunningCall(id, Guid.NewGuid().ToString("N"));
        _byClaim[call.Claim] = call;
        return call;
    }

    public void Close() => IsClosed = true;

    public void Remove(RunningCall call)
    {
        _byClaim.TryRemove(call.Claim, out _);
        call.Dispose();
    }

    public bool Holds(string? claim) => claim is not null && _byClaim.ContainsKey(claim);

    public void Stop(string id, StopReason reason)
    {
        foreach (var call in _byClaim.Values.Where(call => call.Id == id))
        {
            call.Stop(reason);
        }
    }
}
