using System.Collections.Concurrent;
using CostOptimizer.Application.Calls;

namespace CostOptimizer.Aws.Calls;

/// <summary>Calls and what is billed of them, by operation.</summary>
/// <param name="onDisposed">Ends the tally.</param>
internal sealed class CallTally(Action onDisposed) : ICallTally
{
    private readonly ConcurrentDictionary<(string Service, string Operation, string AccountId, string Region), (long Calls, long Units)> _counts = new();

    public void Count(AwsCall call) => _counts.AddOrUpdate(
        (call.Service, call.Operation, call.AccountId, call.Region),
        static (_, units) => (1, units),
        static (_, count, units) => (count.Calls + 1, count.Units + units),
        call.Units);

    public IReadOnlyList<ApiCallCount> Read() => CallCounts.InOrder(_counts.Select(pair => new ApiCallCount(
        pair.Key.Service,
        pair.Key.Operation,
        pair.Key.AccountId,
        pair.Key.Region,
        pair.Value.Calls,
        pair.Value.Units,
        CallPrices.Of(pair.Key.Service, pair.Value.Units))));

    public void Dispose() => onDisposed();
}
