namespace CostOptimizer.Core.Sizing;

/// <summary>A bound on response time, with what one call takes on the device.</summary>
/// <remarks>
/// 99th percentile of response = service time + 99th percentile of the wait. A device takes nearly the same time for
/// every call of one batch and shape, so service counts as fixed; the wait is that of M/M/c, whose exponential service
/// queues longer than fixed service does. Both approximations err towards more instances, and so does adding the two
/// percentiles where the service's own is known.
/// </remarks>
/// <param name="ServiceMilliseconds">Time of one call at the batch that the throughput was measured with, above 0.</param>
/// <param name="P99Milliseconds">The promise; null when only the model's answer is wanted.</param>
public sealed record LatencyTarget(double ServiceMilliseconds, double? P99Milliseconds)
{
    private const double Share = 0.99;

    /// <summary>99th percentile of one call's own time where it is known, at least the mean; null takes service as fixed.</summary>
    public double? ServiceP99Milliseconds { get; init; }

    /// <summary>What a call takes in the 99th percentile without any queue.</summary>
    public double AloneP99Milliseconds => ServiceP99Milliseconds ?? ServiceMilliseconds;

    /// <returns>Infinite when the servers cannot carry the load.</returns>
    public double P99(int servers, double load) =>
        AloneP99Milliseconds + ErlangC.WaitQuantile(servers, load, ServiceMilliseconds, Share);

    public bool IsMet(int servers, double load) => P99Milliseconds is not { } bound || P99(servers, load) <= bound;
}
