using CostOptimizer.Core.Sizing;

namespace CostOptimizer.Models.Sizing;

/// <summary>What the queue does with a count of instances.</summary>
internal static class Queue
{
    private const double Tail = 0.99;

    public static QueueOutput At(int instances, int acceleratorsPerInstance, double load, LatencyTarget? latency)
    {
        var servers = checked(instances * acceleratorsPerInstance);
        var waits = ErlangC.ProbabilityOfWait(servers, load);
        var isStable = load < servers;
        var response = latency is not null && isStable ? latency.P99(servers, load) : (double?)null;
        return new QueueOutput(
            instances,
            servers,
            load / servers,
            waits,
            latency is not null && isStable ? waits * latency.ServiceMilliseconds / (servers - load) : null,
            latency is not null && isStable ? ErlangC.WaitQuantile(servers, load, latency.ServiceMilliseconds, Tail) : null,
            response,
            latency?.P99Milliseconds is { } bound ? response <= bound : null);
    }
}
