using System.ComponentModel;
using CostOptimizer.Models.Json;

namespace CostOptimizer.Models.LoadTests;

[Description("A file of load tests.")]
public sealed record LoadTestFileInput
{
    [Description("What this file shows; ignored.")]
    public string? Description { get; init; }

    [Description("The measurements.")]
    [Items(1, 100_000)]
    public required IReadOnlyList<LoadTestInput> LoadTests { get; init; }
}
