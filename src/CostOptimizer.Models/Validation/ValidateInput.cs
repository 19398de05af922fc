using System.ComponentModel;
using CostOptimizer.Models.Json;
using CostOptimizer.Models.LoadTests;
using CostOptimizer.Models.Speedups;

namespace CostOptimizer.Models.Validation;

[Description("What to validate beside the built-in table; everything may be left out.")]
public sealed record ValidateInput
{
    [Description("What this file shows; ignored.")]
    public string? Description { get; init; }

    [Description("Your own load tests: each ratio of two devices is predicted without them and compared.")]
    [Items(0, 100_000)]
    public IReadOnlyList<LoadTestInput> LoadTests { get; init; } = [];

    [Description("Published measurements that join the table before it is validated.")]
    [Items(0, 100_000)]
    public IReadOnlyList<BenchmarkInput> Benchmarks { get; init; } = [];
}
