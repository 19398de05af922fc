using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Core.Performance;

/// <summary>The fitted rooflines, one per precision and bound; a null bound stands for a workload that declares none.</summary>
internal sealed class Rooflines
{
    private static readonly WorkloadBound?[] Bounds = [null, WorkloadBound.Compute, WorkloadBound.Memory];

    // The order in which an undeclared precision is tried: half is what GPUs and Neuron have in common.
    private static readonly PrecisionClass[] Classes = [PrecisionClass.Half, PrecisionClass.Single, PrecisionClass.Int8, PrecisionClass.Fp8];

    // A CPU runs what nothing is known of in FP32, which every one of them has.
    private static readonly PrecisionClass[] CpuClasses = [PrecisionClass.Single, PrecisionClass.Half, PrecisionClass.Int8, PrecisionClass.Fp8];

    private readonly Dictionary<(PrecisionClass, WorkloadBound?), (Dictionary<string, double> Peaks, List<MatchedPair> Pairs)> _inputs = [];
    private readonly Dictionary<(PrecisionClass, WorkloadBound?), Roofline> _fits = [];
    private readonly Dictionary<(PrecisionClass, WorkloadBound?), HashSet<DevicePair>> _together = [];

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
                _together[(precision, bound)] = [.. usable.Select(Devices)];
            }
        }
    }

    /// <summary>
    /// The roofline of a comparison. Two devices of one design that no family was measured on together are compared by their
    /// data sheets: a chain of other devices would carry the software of each link into the ratio.
    /// </summary>
    /// <returns>
    /// Null when a device has no peak of that kind, or is a CPU without rows beside another design: a vCPU's theoretical
    /// peak says something only beside another vCPU's.
    /// </returns>
    public RooflineRatio? For(string from, string to, PrecisionClass? precision, WorkloadBound? bound)
    {
        var candidates = (precision is { } declared ? [declared] : IsCpu(from) && IsCpu(to) ? CpuClasses : Classes)
            .Select(candidate => In(from, to, candidate, bound))
            .OfType<RooflineRatio>()
            .ToList();
        return candidates.Find(candidate => candidate.Evidence == Evidence.Roofline) ?? candidates.FirstOrDefault();
    }

    public Rung RungOf(Evidence evidence, string from, string to) =>
        new(evidence, AreApart(from, to));

    /// <summary>Errors of predicting every pair from all other families; and those of one device's data sheet alone.</summary>
    public IEnumerable<(Rung Rung, MatchedPair Pair, double Error)> Errors()
    {
        foreach (var (key, (peaks, pairs)) in _inputs.OrderBy(input => input.Key.Item1).ThenBy(input => input.Key.Item2))
        {
            var ratios = Ratios(pairs);
            foreach (var family in pairs.GroupBy(pair => pair.Family))
            {
                var fit = Roofline.Fit(peaks, [.. ratios.Where(ratio => ratio.Family != family.Key)], _fits[key]);
                var together = pairs.Where(pair => pair.Family != family.Key).Select(Devices).ToHashSet();
                foreach (var pair in family)
                {
                    var (from, to) = (pair.From.Device, pair.To.Device);
                    var error = pair.LogRatio - fit.LogRatio(from, to);
                    if (!AreApart(from, to) && !together.Contains(Devices(pair)))
                    {
                        yield return (RungOf(Evidence.DataSheet, from, to), pair, pair.LogRatio - SheetLogRatio(from, to, key.Item1, key.Item2)!.Value);
                    }
                    else if (fit.AreFittedTogether(from, to))
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

    private RooflineRatio? In(string from, string to, PrecisionClass precision, WorkloadBound? bound)
    {
        var fit = _fits[(precision, bound)];
        if (!fit.Knows(from) || !fit.Knows(to))
        {
            return null;
        }

        if (!AreApart(from, to) && !_together[(precision, bound)].Contains(DevicePair.Of(from, to)))
        {
            return SheetLogRatio(from, to, precision, bound) is { } ratio ? new RooflineRatio(ratio, Evidence.DataSheet, precision) : null;
        }

        var isFitted = fit.AreFittedTogether(from, to);
        return isFitted || (!IsCpu(from) && !IsCpu(to))
            ? new RooflineRatio(fit.LogRatio(from, to), isFitted ? Evidence.Roofline : Evidence.DataSheet, precision)
            : null;
    }

    /// <summary>Ratio of the peaks alone; of CPUs by FP32 unless both publish the declared type.</summary>
    private double? SheetLogRatio(string from, string to, PrecisionClass precision, WorkloadBound? bound)
    {
        var (one, other) = (_devices[from], _devices[to]);
        var compared = IsCpu(from) && IsCpu(to) && !(HasType(one, precision) && HasType(other, precision)) ? PrecisionClass.Single : precision;
        return LogPeak(other, compared, bound) - LogPeak(one, compared, bound);
    }

    private bool IsCpu(string device) => _devices.TryGetValue(device, out var sheet) && sheet.Kind == AcceleratorKind.Cpu;

    private bool AreApart(string from, string to) => Design(_devices[from].Kind) != Design(_devices[to].Kind);

    private static DevicePair Devices(MatchedPair pair) => DevicePair.Of(pair.From.Device, pair.To.Device);

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

    private static bool HasType(Accelerator device, PrecisionClass precision) => precision switch
    {
        PrecisionClass.Half => (device.Fp16Tflops ?? device.Bf16Tflops) is not null,
        PrecisionClass.Int8 or PrecisionClass.Fp8 => device.Int8Tops is not null,
        _ => true,
    };

    private static double? Log(double? value) => value is > 0 ? Math.Log(value.Value) : null;
}
