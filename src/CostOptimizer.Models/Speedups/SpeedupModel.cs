using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Performance;
using CostOptimizer.Models.Billing;
using CostOptimizer.Models.Json;
using CostOptimizer.Models.LoadTests;

namespace CostOptimizer.Models.Speedups;

/// <summary><c>model speedup</c>: the performance model on a document.</summary>
public static class SpeedupModel
{
    /// <param name="imported">Load tests of other files.</param>
    /// <exception cref="ModelInputException">The document contradicts itself, or a load test is refused; names every fault.</exception>
    public static SpeedupOutput Run(SpeedupInput input, HardwareCatalogue catalogue, BenchmarkTable benchmarks, IReadOnlyList<LoadTest> imported)
    {
        var faults = new Faults();
        var from = Device("$.from", input.From, catalogue, input.Benchmarks, faults);
        var to = Device("$.to", input.To, catalogue, input.Benchmarks, faults);
        var tests = LoadTestReader.Accept(input.LoadTests, "the document", "$.loadTests", catalogue, faults);
        faults.ThrowIfAny();
        var model = Refusals.AsFaults(() => new PerformanceModel(BenchmarkRows.With(benchmarks, input.Benchmarks), catalogue, [.. imported, .. tests]));
        var explanation = model.Explain(new SpeedupQuery(from.Device, to.Device, input.Served()) { ItemsPerSecond = input.ItemsPerSecond });
        return Output(from, to, explanation);
    }

    private static (string Device, int? Units) Device(string path, string name, HardwareCatalogue catalogue, IReadOnlyList<BenchmarkInput> added, Faults faults)
    {
        if (catalogue.Type(Offerings.Bare(name)) is { } type)
        {
            return (type.DeviceName, type.ThroughputUnits);
        }

        if (catalogue.Accelerator(name) is null && added.All(row => row.Device != name))
        {
            faults.Add(path, $"'{name}'", "give an instance type such as g4dn.xlarge, or a device such as T4, V100, A10G, Inferentia1 or CPU:c5");
        }

        return (name, null);
    }

    private static SpeedupOutput Output((string Device, int? Units) from, (string Device, int? Units) to, SpeedupExplanation explanation)
    {
        var estimate = explanation.Estimate;
        return new SpeedupOutput(
            from.Device,
            to.Device,
            estimate?.Median,
            estimate?.P10,
            estimate?.P90,
            estimate?.LogDeviation,
            estimate?.Grade,
            estimate?.Basis,
            estimate?.RowsUsed ?? 0,
            estimate?.Median * to.Units / from.Units,
            estimate?.ToBatchMilliseconds,
            estimate?.Sources ?? [],
            [.. explanation.Rows.Select(row => new SpeedupRowOutput(row.Model, row.Batch, row.Shape, row.Ratio, Side(row.From), Side(row.To)))],
            [.. explanation.WhyNothingBetter.Select(missing => new MissingEvidenceOutput(missing.Grade, missing.Reason))]);
    }

    private static SpeedupSideOutput Side(SpeedupSide side) =>
        new(side.Device, side.Precision, side.Stack, side.ItemsPerSecond, side.BatchMilliseconds, side.Sources);
}
