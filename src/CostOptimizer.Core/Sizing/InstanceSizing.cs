namespace CostOptimizer.Core.Sizing;

/// <summary>How many instances of a type carry a load.</summary>
/// <remarks>
/// max(floor, ⌈load ÷ (units × ceiling)⌉, ⌈burst ÷ units⌉, fewest that meet the promised latency) + spare. Counted in
/// decimal, so that the arithmetic shown to a reader rounds up where the program did.
/// </remarks>
public static class InstanceSizing
{
    /// <summary>More instances than any fleet has; a need beyond it is a fault of the input.</summary>
    private const int Most = 1_000_000;

    /// <returns>Null when no number of instances meets the promise: one call alone takes longer.</returns>
    /// <exception cref="ArgumentException">A value is out of its range; all are named.</exception>
    public static InstanceCount? Size(SizingRequest request)
    {
        SizingRequest.Validate(request);
        var load = (decimal)request.Sustained * (decimal)request.Growth / (decimal)request.Speedup;
        var burst = (decimal)request.Burst * (decimal)request.Growth / (decimal)request.Speedup;
        var forSustained = Ceiling(load / (request.UnitsPerInstance * (decimal)request.Ceiling));
        var forBurst = Ceiling(burst / request.UnitsPerInstance);
        var promised = request.Latency?.P99Milliseconds is not null;
        if (promised && request.Latency!.AloneP99Milliseconds > request.Latency.P99Milliseconds)
        {
            return null;
        }

        int? forLatency = promised ? FewestForLatency(request.Latency!, request.UnitsPerInstance, (double)load) : null;
        var needed = Math.Max(Math.Max(request.Floor, forLatency ?? 1), Math.Max(forSustained, forBurst));
        return new InstanceCount(
            load,
            burst,
            forSustained,
            forBurst,
            forLatency,
            needed,
            needed + request.Spare,
            request.Latency?.P99(needed * request.UnitsPerInstance, (double)load) is { } modelled && double.IsFinite(modelled) ? modelled : null);
    }

    private static int Ceiling(decimal instances) =>
        instances <= Most
            ? Math.Max(1, (int)Math.Ceiling(instances))
            : throw new ArgumentException($"The load asks for {instances:F0} instances; more than {Most} is a fault of its inputs.", nameof(instances));

    /// <summary>The response time falls with every instance, so the fewest are found by halving.</summary>
    private static int FewestForLatency(LatencyTarget latency, int unitsPerInstance, double load)
    {
        var met = Ceiling((decimal)load / unitsPerInstance);
        while (!latency.IsMet(met * unitsPerInstance, load))
        {
            met = checked(met * 2);
        }

        var missed = 0;
        while (met - missed > 1)
        {
            var middle = missed + ((met - missed) / 2);
            (missed, met) = latency.IsMet(middle * unitsPerInstance, load) ? (missed, middle) : (middle, met);
        }

        return met;
    }
}
