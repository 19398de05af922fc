using System.ComponentModel;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Models.Json;

namespace CostOptimizer.Models.Plans;

[Description("What a fleet serves. What is left out is unknown, and becomes a condition to check.")]
public sealed record WorkloadInput
{
    [Description("Model, such as bert-base.")]
    [Form(FormAttribute.Name, FormAttribute.NameWords)]
    public string? Model { get; init; }

    [Description("Task, such as text-to-speech.")]
    [Form(FormAttribute.Name, FormAttribute.NameWords)]
    public string? Task { get; init; }

    [Description("Framework.")]
    [Form(FormAttribute.Name, FormAttribute.NameWords)]
    public string? Framework { get; init; }

    [Description("Precision on the present hardware.")]
    public Precision? Precision { get; init; }

    [Description("How the present hardware is driven.")]
    public ServingStack? ServingStack { get; init; }

    [Description("Which resource limits the model.")]
    public WorkloadBound? Bound { get; init; }

    [Description("Items per call.")]
    [Bounds(Minimum = 1, Maximum = 1_000_000)]
    public int? Batch { get; init; }

    [Description("Time of one call of the batch on the present device, milliseconds.")]
    [Bounds(Minimum = 0, Maximum = 1e7, AboveMinimum = true)]
    public double? ServiceMilliseconds { get; init; }

    [Description("Device memory of one replica over all its devices, GiB.")]
    [Bounds(Minimum = 0, Maximum = 1e6, AboveMinimum = true)]
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
}
