using System.ComponentModel;
using CostOptimizer.Models.Json;
using CostOptimizer.Models.LoadTests;

namespace CostOptimizer.Models.Speedups;

[Description("Two devices and what is known of the workload.")]
public sealed record SpeedupInput : ServedModelInput
{
    [Description("What this file shows; ignored.")]
    public string? Description { get; init; }

    [Description("Present device such as V100, or instance type such as p3.2xlarge.")]
    [Form(FormAttribute.Name, FormAttribute.NameWords)]
    public required string From { get; init; }

    [Description("Other device or instance type.")]
    [Form(FormAttribute.Name, FormAttribute.NameWords)]
    public required string To { get; init; }

    [Description("Your own rate of one busy present device, items per second: tells how it is driven where precision or servingStack is left out.")]
    [Bounds(Minimum = 0, Maximum = 1e9, AboveMinimum = true)]
    public double? ItemsPerSecond { get; init; }

    [Description("Your own load tests; with the model measured on both devices the answer is of grade m.")]
    [Items(0, 100_000)]
    public IReadOnlyList<LoadTestInput> LoadTests { get; init; } = [];

    [Description("Published measurements beside the built-in ones.")]
    [Items(0, 100_000)]
    public IReadOnlyList<BenchmarkInput> Benchmarks { get; init; } = [];
}
