using System.ComponentModel;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Models.Json;

namespace CostOptimizer.Models.LoadTests;

[Description("Your own measurement of one model on one device: a steady rate with its batch and latency. Give exactly one of instanceType and device.")]
public sealed record LoadTestInput
{
    [Description("Model, named as the workload names it.")]
    [Form(FormAttribute.Name, FormAttribute.NameWords)]
    public required string Model { get; init; }

    [Description("Instance type it ran on.")]
    [Form(FormAttribute.Name, FormAttribute.NameWords)]
    public string? InstanceType { get; init; }

    [Description("Device it ran on, such as T4, V100, Inferentia2.")]
    [Form(FormAttribute.Name, FormAttribute.NameWords)]
    public string? Device { get; init; }

    [Description("Precision in which the device computed. Tests of different precision classes are never compared.")]
    public required Precision Precision { get; init; }

    [Description("Items per call.")]
    [Bounds(Minimum = 1, Maximum = 1_000_000)]
    public required int Batch { get; init; }

    [Description("Steady rate of all accelerators that took part, items per second.")]
    [Bounds(Minimum = 0, Maximum = 1e9, AboveMinimum = true)]
    public required double ItemsPerSecond { get; init; }

    [Description("Mean time of one call of the whole batch, milliseconds.")]
    [Bounds(Minimum = 0, Maximum = 1e7, AboveMinimum = true)]
    public required double LatencyMilliseconds { get; init; }

    [Description("Accelerators that took part (vCPUs of a type without); all of the instance type, or 1 for a device.")]
    [Bounds(Minimum = 1, Maximum = 1024)]
    public int? Accelerators { get; init; }

    [Description("How long the rate held, seconds; a minute or more.")]
    [Bounds(Minimum = 0, Maximum = 1e7)]
    public double? DurationSeconds { get; init; }

    [Description("Where the figure comes from; the file and its position when left out.")]
    [Form(FormAttribute.Name, FormAttribute.NameWords)]
    public string? Source { get; init; }
}
