using CostOptimizer.Core.Performance;

namespace CostOptimizer.Models.Speedups;

/// <summary>The built-in measurements with those of a document.</summary>
internal static class BenchmarkRows
{
    public static BenchmarkTable With(BenchmarkTable builtIn, IReadOnlyList<BenchmarkInput> added) =>
        added.Count == 0 ? builtIn : new BenchmarkTable(builtIn.Rows.Concat(added.Select(Row)));

    private static BenchmarkRow Row(BenchmarkInput input) => new()
    {
        Family = input.Model,
        Model = input.Model,
        Task = input.Task,
        Device = input.Device,
        Precision = input.Precision,
        Stack = input.ServingStack,
        Batch = input.Batch,
        Shape = input.Shape ?? "",
        UnitsPerSecond = input.ItemsPerSecond,
        BatchMilliseconds = input.LatencyMilliseconds,
        Source = input.Source,
    };
}
