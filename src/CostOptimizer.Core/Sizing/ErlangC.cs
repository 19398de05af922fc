namespace CostOptimizer.Core.Sizing;

/// <summary>
/// The M/M/c queue: Poisson arrivals, exponential service, c servers, one line. Load is in Erlangs: the mean number
/// of busy servers.
/// </summary>
/// <remarks>P(wait) by Erlang's C formula; the tail P(wait &gt; t) = C · e^(−(c − a)·t/s) is exact for this queue.</remarks>
public static class ErlangC
{
    /// <returns>Probability that a call must wait, 0..1; 1 when the load is not below the servers.</returns>
    /// <exception cref="ArgumentException">No servers, or a load that is negative or not finite.</exception>
    public static double ProbabilityOfWait(int servers, double load)
    {
        RequireServers(servers, load);
        if (load == 0)
        {
            return 0;
        }

        if (load >= servers)
        {
            return 1;
        }

        // Erlang B by its recursion stays within 0..1 at every step, so that thousands of servers neither overflow
        // nor cancel, as the textbook sum of powers over factorials does.
        var blocked = 1.0;
        for (var server = 1; server <= servers; server++)
        {
            blocked = load * blocked / (server + (load * blocked));
        }

        var utilization = load / servers;
        return blocked / (1 - (utilization * (1 - blocked)));
    }

    /// <param name="serviceTime">Mean time of one call, above 0, in any unit.</param>
    /// <param name="quantile">0 to below 1, for example 0.99.</param>
    /// <returns>The wait that this share of calls does not exceed, in the unit of the service time; infinite when overloaded.</returns>
    /// <exception cref="ArgumentException">A value is outside its range.</exception>
    public static double WaitQuantile(int servers, double load, double serviceTime, double quantile)
    {
        if (!(serviceTime > 0 && double.IsFinite(serviceTime)) || !(quantile >= 0 && quantile < 1))
        {
            throw new ArgumentException($"A wait needs a service time above 0 and a quantile from 0 to below 1, not {serviceTime} and {quantile}.", nameof(serviceTime));
        }

        var waits = ProbabilityOfWait(servers, load);
        return load >= servers ? double.PositiveInfinity
            : waits <= 1 - quantile ? 0
            : Math.Log(waits / (1 - quantile)) * serviceTime / (servers - load);
    }

    private static void RequireServers(int servers, double load)
    {
        if (servers < 1 || !(load >= 0 && double.IsFinite(load)))
        {
            throw new ArgumentException($"A queue needs at least one server and a finite load of 0 or more, not {servers} and {load}.", nameof(servers));
        }
    }
}
