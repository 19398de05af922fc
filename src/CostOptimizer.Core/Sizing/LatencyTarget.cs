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

    /// <summary>Units that work on one call together: the vCPUs of an instance, or the devices of a sharded replica; 1 or more.</summary>
    public int UnitsPerCall { get; init; } = 1;

    /// <param name="units">Of the whole fleet.</param>
    /// <param name="load">Busy units.</param>
    /// <returns>Infinite when the units cannot carry the load.</returns>
    public double P99(int units, double load) =>
        AloneP99Milliseconds + ErlangC.WaitQuantile(Math.Max(1, units / UnitsPerCall), load / UnitsPerCall, ServiceMilliseconds, Share);

    public bool IsMet(int units, double load) => P99Milliseconds is not { } bound || P99(units, load) <= bound;
}
