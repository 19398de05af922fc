using System.ComponentModel;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Models.Json;

namespace CostOptimizer.Models.Speedups;

/// <summary>What is known of a model and how it is served: what decides how its speed moves from one device to another.</summary>
public abstract record ServedModelInput
{
    [Description("Model, such as bert-base-uncased.")]
    [Form(FormAttribute.Name, FormAttribute.NameWords)]
    public string? Model { get; init; }

    [Description("Task, such as text-to-speech; used where the model is not measured.")]
    [Form(FormAttribute.Name, FormAttribute.NameWords)]
    public string? Task { get; init; }

    [Description("Precision on the present device.")]
    public Precision? Precision { get; init; }

    [Description("How the present device is driven.")]
    public ServingStack? ServingStack { get; init; }

    [Description("Which resource limits the model: specifications are compared by it, and by both where it is left out.")]
    public WorkloadBound? Bound { get; init; }

    [Description("Items per call.")]
    [Bounds(Minimum = 1, Maximum = 1_000_000)]
    public int? Batch { get; init; }

    internal Workload Served() => new()
    {
        Model = Model,
        Task = Task,
        Precision = Precision,
        ServingStack = ServingStack,
        Bound = Bound,
        BatchSize = Batch,
    };
}
