using System.ComponentModel;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Models.Json;
using CostOptimizer.Models.Speedups;

namespace CostOptimizer.Models.Plans;

[Description("What a fleet serves. What is left out is unknown, and becomes a condition to check.")]
public sealed record WorkloadInput : ServedModelInput
{
    [Description("Framework.")]
    [Form(FormAttribute.Name, FormAttribute.NameWords)]
    public string? Framework { get; init; }

    [Description("Time of one call of the batch on the present device, milliseconds.")]
    [Bounds(Minimum = 1e-6, Maximum = 1e7)]
    public double? ServiceMilliseconds { get; init; }

    [Description("Device memory of one replica over all its devices, GiB.")]
    [Bounds(Minimum = 1e-6, Maximum = 1e6)]
    public double? ModelMemoryGib { get; init; }

    [Description("Devices that one replica is sharded over.")]
    [Bounds(Minimum = 1, Maximum = 1024)]
    public int ShardedOver { get; init; } = 1;

    [Description("Whether it needs CUDA or TensorRT.")]
    public Answer NeedsCuda { get; init; } = Answer.Unknown;

    [Description("Whether its shapes are dynamic.")]
    public Answer DynamicShapes { get; init; } = Answer.Unknown;

    [Description("Whether it compiles on Neuron.")]
    public Answer CompilesOnNeuron { get; init; } = Answer.Unknown;

    [Description("Whether arm64 images exist.")]
    public Answer Arm64Ready { get; init; } = Answer.Unknown;

    [Description("Whether it needs fast FP64.")]
    public Answer NeedsFp64 { get; init; } = Answer.Unknown;

    [Description("Whether it needs NVLink.")]
    public Answer NeedsNvLink { get; init; } = Answer.Unknown;

    [Description("Whether instances may be interrupted.")]
    public Answer SpotTolerant { get; init; } = Answer.Unknown;

    [Description("Whether its capacity may follow a weekly timetable. Unknown: only off where nothing is ever asked, on condition that a person checks; no: never.")]
    public Answer ScheduleTolerant { get; init; } = Answer.Unknown;

    [Description("Whether it may share devices with other fleets of its account and region.")]
    public Answer SharingTolerant { get; init; } = Answer.Unknown;

    [Description("Zone in which its weeks repeat, an IANA name such as Europe/Berlin; the policy's when left out.")]
    [Form(FormAttribute.Name, FormAttribute.NameWords)]
    public string? TimeZone { get; init; }
}
