using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Application.Grouping;

/// <summary>The tags by which a team declares what a fleet serves. All are optional; what is not declared stays unknown.</summary>
internal static class WorkloadTags
{
    private const int MostItems = 65_536;

    private const double DayInMilliseconds = 86_400_000;

    private const double MostGib = 65_536;

    private static readonly Dictionary<string, Precision> Precisions = Enum.GetValues<Precision>()
        .ToDictionary(precision => precision.ToString().ToLowerInvariant());

    private static readonly Dictionary<string, ServingStack> Stacks = Enum.GetValues<ServingStack>()
        .ToDictionary(stack => stack.ToString().ToLowerInvariant());

    private static readonly Dictionary<string, WorkloadBound> Bounds = new()
    {
        ["compute"] = WorkloadBound.Compute,
        ["memory"] = WorkloadBound.Memory,
    };

    private static readonly Dictionary<string, Answer> Answers = new()
    {
        ["yes"] = Answer.Yes,
        ["true"] = Answer.Yes,
        ["no"] = Answer.No,
        ["false"] = Answer.No,
        ["unknown"] = Answer.Unknown,
    };

    private static readonly Dictionary<string, Answer> NeuronAnswers = new(Answers) { ["compiles"] = Answer.Yes };

    private static readonly Dictionary<string, Answer> ArmAnswers = new(Answers) { ["ready"] = Answer.Yes };

    private static readonly Dictionary<string, Answer> SpotAnswers = new(Answers) { ["tolerant"] = Answer.Yes };

    /// <param name="fleetTag">Read by the grouping; may have the same prefix.</param>
    public static DeclaredWorkload Read(IReadOnlyDictionary<string, string> tags, string prefix, string fleetTag)
    {
        var reader = new TagReader(tags, prefix);
        var workload = new Workload
        {
            Model = reader.Text("model"),
            Task = reader.Text("task"),
            Framework = reader.Text("framework"),
            Precision = reader.OneOf("precision", Precisions),
            ServingStack = reader.OneOf("serving-stack", Stacks),
            Bound = reader.OneOf("bound", Bounds),
            BatchSize = reader.Count("batch", MostItems),
            ServiceTime = Milliseconds(reader.Number("service-time-ms", above: 0, DayInMilliseconds)),
            ServiceTimeP99 = Milliseconds(reader.Number("service-time-p99-ms", above: 0, DayInMilliseconds)),
            ModelMemoryGib = reader.Number("model-memory-gib", above: 0, MostGib),
            ShardedOver = reader.Count("sharded-over", most: 64) ?? 1,
            NeedsCuda = reader.OneOf("cuda-required", Answers) ?? Answer.Unknown,
            DynamicShapes = reader.OneOf("dynamic-shapes", Answers) ?? Answer.Unknown,
            CompilesOnNeuron = reader.OneOf("neuron", NeuronAnswers) ?? Answer.Unknown,
            Arm64Ready = reader.OneOf("arm64", ArmAnswers) ?? Answer.Unknown,
            NeedsFp64 = reader.OneOf("fp64", Answers) ?? Answer.Unknown,
            NeedsNvLink = reader.OneOf("nvlink", Answers) ?? Answer.Unknown,
            SpotTolerant = reader.OneOf("spot", SpotAnswers) ?? Answer.Unknown,
            ScheduleTolerant = reader.OneOf("schedule", SpotAnswers) ?? Answer.Unknown,
            SharingTolerant = reader.OneOf("sharing", SpotAnswers) ?? Answer.Unknown,
            TimeZone = reader.Zone("time-zone"),
        };
        var slo = new Slo(Milliseconds(reader.Number("slo-p99-ms", above: 0, DayInMilliseconds)));
        var zones = reader.Count("min-zones", most: 6) ?? 1;
        var autoscaled = reader.OneOf("autoscaled", Answers);
        var targetGroup = reader.Text("target-group");
        reader.RefuseOthers(fleetTag);
        return new DeclaredWorkload(workload, slo, zones, autoscaled is { } answer ? answer == Answer.Yes : null, targetGroup, reader.Faults);
    }

    private static TimeSpan? Milliseconds(double? value) =>
        value is { } milliseconds ? TimeSpan.FromMilliseconds(milliseconds) : null;
}
