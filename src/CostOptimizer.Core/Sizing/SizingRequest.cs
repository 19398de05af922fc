namespace CostOptimizer.Core.Sizing;

/// <summary>How much work must be carried by instances of one type.</summary>
/// <param name="Sustained">Peak of 5-minute means, in busy units of the source: devices, or vCPUs without accelerator.</param>
/// <param name="Burst">Peak of the burst bounds, same unit.</param>
/// <param name="Growth">Factor on both, above 0.</param>
/// <param name="UnitsPerInstance">Units of the target that one instance holds, 1 or more.</param>
/// <param name="Speedup">Work of one target unit ÷ of one source unit, above 0, after the starvation guard.</param>
/// <param name="Ceiling">Largest busy share under the sustained peak, above 0 to 1.</param>
/// <param name="Latency">When given with a promise, the queue must meet it too.</param>
/// <param name="Floor">Fewest instances, the zones to survive in, 1 or more.</param>
/// <param name="Spare">Instances beyond the need, 0 or more.</param>
public sealed record SizingRequest(
    double Sustained,
    double Burst,
    double Growth,
    int UnitsPerInstance,
    double Speedup,
    double Ceiling,
    LatencyTarget? Latency,
    int Floor,
    int Spare)
{
    private const double Largest = 1e9;

    /// <exception cref="ArgumentException">Names every value that is zero, negative, not finite or out of range.</exception>
    internal static void Validate(SizingRequest request)
    {
        if (IsFine(request))
        {
            return;
        }

        string[] faults =
        [
            .. Fault(nameof(Sustained), request.Sustained is >= 0 and < Largest, request.Sustained),
            .. Fault(nameof(Burst), request.Burst is >= 0 and < Largest, request.Burst),
            .. Fault(nameof(Growth), request.Growth is > 0 and < Largest, request.Growth),
            .. Fault(nameof(UnitsPerInstance), request.UnitsPerInstance >= 1, request.UnitsPerInstance),
            .. Fault(nameof(Speedup), request.Speedup is > 1 / Largest and < Largest, request.Speedup),
            .. Fault(nameof(Ceiling), request.Ceiling is > 0 and <= 1, request.Ceiling),
            .. Fault(nameof(Floor), request.Floor >= 1, request.Floor),
            .. Fault(nameof(Spare), request.Spare >= 0, request.Spare),
        ];
        if (faults.Length > 0)
        {
            throw new ArgumentException($"Cannot size: {string.Join(", ", faults)}.", nameof(request));
        }
    }

    /// <summary>Sizing is the planner's innermost loop, and nearly every request is fine.</summary>
    private static bool IsFine(SizingRequest request) =>
        request is { Sustained: >= 0 and < Largest, Burst: >= 0 and < Largest, Growth: > 0 and < Largest, UnitsPerInstance: >= 1 }
        and { Speedup: > 1 / Largest and < Largest, Ceiling: > 0 and <= 1, Floor: >= 1, Spare: >= 0 };

    private static IEnumerable<string> Fault(string name, bool isFine, double value) =>
        isFine ? [] : [FormattableString.Invariant($"{name} is {value}")];
}
