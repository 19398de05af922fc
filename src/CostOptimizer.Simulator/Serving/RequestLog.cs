namespace CostOptimizer.Simulator.Serving;

/// <summary>Counts calls per account, region, service and operation. Safe for concurrent use.</summary>
public sealed class RequestLog
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(string, string, string, string), RequestCount> _counts = [];
    private readonly List<(int Calls, TaskCompletionSource Reached)> _awaited = [];

    /// <summary>Everything counted so far, in a fixed order.</summary>
    public IReadOnlyList<RequestCount> Counts
    {
        get
        {
            lock (_lock)
            {
                return
                [
                    .. _counts.Values
                        .OrderBy(count => count.Account, StringComparer.Ordinal)
                        .ThenBy(count => count.Region, StringComparer.Ordinal)
                        .ThenBy(count => count.Service, StringComparer.Ordinal)
                        .ThenBy(count => count.Operation, StringComparer.Ordinal),
                ];
            }
        }
    }

    /// <summary>Ends as soon as so many calls are counted, of whatever kind.</summary>
    public Task CountedAsync(int calls)
    {
        lock (_lock)
        {
            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _awaited.Add((calls, reached));
            TellReached();
            return reached.Task;
        }
    }

    /// <summary>Starts again from nothing.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _counts.Clear();
        }
    }

    internal void Add(
        string account, string region, string service, string operation, bool failed, int metricsRequested)
    {
        var key = (account, region, service, operation);
        lock (_lock)
        {
            var old = _counts.GetValueOrDefault(key) ?? new RequestCount(account, region, service, operation, 0, 0, 0);
            _counts[key] = old with
            {
                Count = old.Count + 1,
                Failed = old.Failed + (failed ? 1 : 0),
                MetricsRequested = old.MetricsRequested + metricsRequested,
            };
            TellReached();
        }
    }

    private void TellReached()
    {
        if (_awaited.Count == 0)
        {
            return;
        }

        var calls = _counts.Values.Sum(count => count.Count);
        foreach (var (_, reached) in _awaited.Where(awaited => awaited.Calls <= calls))
        {
            reached.SetResult();
        }

        _awaited.RemoveAll(awaited => awaited.Calls <= calls);
    }
}
