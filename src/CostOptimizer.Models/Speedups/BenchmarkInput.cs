using System.ComponentModel;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Models.Json;

namespace CostOptimizer.Models.Speedups;

[Description("A published measurement to use beside the built-in ones.")]
public sealed record BenchmarkInput
{
    [Description("Model; measurements of one model on two devices, from one source and under one batch, shape and stack, make a ratio.")]
    [Form(FormAttribute.Name, FormAttribute.NameWords)]
    public required string Model { get; init; }

    [Description("Task as the built-in table names it: text-encoder, image-classification, text-to-speech, vocoder, speech-recognition, translation, text-generation, detection, segmentation, recommendation, image-generation.")]
    [Form(FormAttribute.Name, FormAttribute.NameWords)]
    public required string Task { get; init; }

    [Description("Device, such as T4 or Inferentia2.")]
    [Form(FormAttribute.Name, FormAttribute.NameWords)]
    public required string Device { get; init; }

    [Description("Precision in which the device computes.")]
    public required Precision Precision { get; init; }

    [Description("How the device was driven.")]
    public ServingStack? ServingStack { get; init; }

    [Description("Items per call; left out for dynamic batching.")]
    [Bounds(Minimum = 1, Maximum = 1_000_000)]
    public int? Batch { get; init; }

    [Description("Sequence length or image size, such as seq 128.")]
    [Form(FormAttribute.Name, FormAttribute.NameWords)]
    public string? Shape { get; init; }

    [Description("Per accelerator with all its cores busy, or per vCPU.")]
    [Bounds(Minimum = 0, Maximum = 1e9, AboveMinimum = true)]
    public required double ItemsPerSecond { get; init; }

    [Description("Time of one call of the batch, milliseconds.")]
    [Bounds(Minimum = 0, Maximum = 1e7, AboveMinimum = true)]
    public double? LatencyMilliseconds { get; init; }

    [Description("Where it is published.")]
    [Form(FormAttribute.Name, FormAttribute.NameWords)]
    public required string Source { get; init; }
}
