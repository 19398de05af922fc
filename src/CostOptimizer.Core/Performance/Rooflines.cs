using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Core.Performance;

/// <summary>The fitted rooflines, one per precision and bound; a null bound stands for a workload that declares none.</summary>
internal sealed class Rooflines
{
    private static readonly WorkloadBound?[] Bounds = [null, WorkloadBound.Compute, WorkloadBound.Memory];

    // The order in which an undeclared precision is tried: half is what GPUs and Neuron have in common.
    private static readonly PrecisionClass[] Classes = [PrecisionClass.Half, PrecisionClass.Single, PrecisionClass.Int8, PrecisionClass.Fp8];

    private readonly Dictionary<(PrecisionClass, WorkloadBound?), (Dictionary<string, double> Peaks, List<MatchedPair> Pairs)> _inputs = [];
    private readonly Dictionary<(PrecisionClass, WorkloadBound?), Roofline> _fits = [];

    private readonly IReadOnlyDictionary<string, Accelerator> _devices;

    public Rooflines(IEnumerable<MatchedPair> pairs, IReadOnlyDictionary<string, Accelerator> devices)
    {
        _devices = devices;
        var all = pairs.ToList();
        foreach (var precision in Classes)
        {
            foreach (var bound in Bounds)
            {
                var peaks = Peaks(devices, precision, bound);
                var usable = all.Where(pair => ClassOf(pair) == precision && (bound is null || pair.Bound == bound)
                    && peaks.ContainsKey(pair.From.Device) && peaks.ContainsKey(pair.To.Device)).ToList();
                _inputs[(precision, bound)] = (peaks, usable);
                _fits[(precision, bound)] = Roofline.Fit(peaks, Ratios(usable), null);
            }
        }
    }

    /// <returns>
    /// The roofline to use and the precision it is for. Null when a device has no peak of that kind, or is a CPU
    /// without rows: a vCPU's theoretical peak says nothing by itself.
    /// </returns>
    public (Roofline Fit, PrecisionClass Precision)? For(string from, string to, PrecisionClass? precision, WorkloadBound? bound)
    {
        var candidates = (precision is { } declared ? [declared] : Classes)
            .Select(candidate => (Fit: _fits[(candidate, bound)], candidate))
            .Where(candidate => IsUsable(candidate.Fit, from) && IsUsable(candidate.Fit, to))
            .ToList();
        return candidates.Count == 0 ? null
            : candidates.Find(candidate => candidate.Fit.IsFitted(from) && candidate.Fit.IsFitted(to)) is { Fit: not null } fitted
                ? fitted
                : candidates[0];
    }

    public Rung RungOf(Evidence evidence, string from, string to) =>
        new(evidence, Design(_devices[from].Kind) != Design(_devices[to].Kind));

    /// <summary>Errors of predicting every pair from all other families; and those of one device's data sheet alone.</summary>
    public IEnumerable<(Rung Rung, MatchedPair Pair, double Error)> Errors()
    {
        foreach (var (key, (peaks, pairs)) in _inputs.OrderBy(input => input.Key.Item1).ThenBy(input => input.Key.Item2))
        {
            var ratios = Ratios(pairs);
            foreach (var family in pairs.GroupBy(pair => pair.Family))
            {
                var fit = Roofline.Fit(peaks, [.. ratios.Where(ratio => ratio.Family != family.Key)], _fits[key]);
                foreach (var pair in family)
                {
                    var (from, to) = (pair.From.Device, pair.To.Device);
                    var error = pair.LogRatio - fit.LogRatio(from, to);
                    if (fit.IsFitted(from) && fit.IsFitted(to))
                    {
                        yield return (RungOf(Evidence.Roofline, from, to), pair, error);
                        yield return (RungOf(Evidence.DataSheet, from, to), pair, error + fit.LogEfficiency(to));
                        yield return (RungOf(Evidence.DataSheet, from, to), pair, error - fit.LogEfficiency(from));
                    }
                    else
                    {
                        yield return (RungOf(Evidence.DataSheet, from, to), pair, error);
                    }
                }
            }
        }
    }

    private bool IsUsable(Roofline fit, string device) =>
        fit.Knows(device) && (fit.IsFitted(device) || _devices[device].Kind != AcceleratorKind.Cpu);

    // Neuron computes in BF16 whatever the model's type, so the other side names the comparison.
    private static PrecisionClass ClassOf(MatchedPair pair) => pair.From.IsNeuron ? pair.To.Precision : pair.From.Precision;

    private static List<FamilyRatio> Ratios(List<MatchedPair> pairs) =>
        [.. pairs
            .GroupBy(pair => (pair.Family, From: pair.From.Device, To: pair.To.Device))
            .Select(group => new FamilyRatio(group.Key.Family, group.Key.From, group.Key.To, group.Average(pair => pair.LogRatio)))];

    private static Dictionary<string, double> Peaks(
        IReadOnlyDictionary<string, Accelerator> devices, PrecisionClass precision, WorkloadBound? bound)
    {
        var peaks = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (name, device) in devices)
        {
            if (LogPeak(device, precision, bound) is { } peak)
            {
                peaks[name] = peak;
            }
        }

        return peaks;
    }

    private static double? LogPeak(Accelerator device, PrecisionClass precision, WorkloadBound? bound)
    {
        var operations = Log(Operations(device, precision));
        var bandwidth = Log(device.MemoryBandwidthGBps);
        return bound switch
        {
            WorkloadBound.Compute => operations,
            WorkloadBound.Memory => bandwidth,
            _ => device.Kind == AcceleratorKind.Cpu ? operations : (operations + bandwidth) / 2,
        };
    }

    private static AcceleratorKind Design(AcceleratorKind kind) =>
        kind == AcceleratorKind.Trainium ? AcceleratorKind.Inferentia : kind;

    // A part without a type computes in the next wider one that it has.
    private static double? Operations(Accelerator device, PrecisionClass precision)
    {
        var half = device.Fp16Tflops ?? device.Bf16Tflops;
        return device.Kind is AcceleratorKind.Inferentia or AcceleratorKind.Trainium && precision == PrecisionClass.Single
            ? half
            : precision switch
            {
                PrecisionClass.Single => device.Fp32Tflops ?? half,
                PrecisionClass.Half => half ?? device.Fp32Tflops,
                _ => device.Int8Tops ?? half ?? device.Fp32Tflops,
            };
    }

    private static double? Log(double? value) => value is > 0 ? Math.Log(value.Value) : null;
}
