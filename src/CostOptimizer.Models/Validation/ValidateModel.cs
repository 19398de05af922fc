using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Performance;
using CostOptimizer.Models.Json;
using CostOptimizer.Models.LoadTests;
using CostOptimizer.Models.Speedups;

namespace CostOptimizer.Models.Validation;

/// <summary><c>model validate</c>: leave-one-out cross-validation of the performance model.</summary>
public static class ValidateModel
{
    private const double LeastInside = 0.72;
    private const double MostInside = 0.88;

    /// <param name="imported">Load tests of other files.</param>
    /// <exception cref="ModelInputException">A load test or measurement is refused; names every fault.</exception>
    public static ValidateOutput Run(ValidateInput input, HardwareCatalogue catalogue, BenchmarkTable benchmarks, IReadOnlyList<LoadTest> imported)
    {
        var faults = new Faults();
        IReadOnlyList<LoadTest> tests = [.. imported, .. LoadTestReader.Accept(input.LoadTests, "the document", "$.loadTests", catalogue, faults)];
        faults.ThrowIfAny();
        var table = Refusals.AsFaults(() => BenchmarkRows.With(benchmarks, input.Benchmarks));
        var report = CrossValidation.Run(table, catalogue);
        List<AccuracyOutput> grades = [.. report.Grades.Select(Accuracy)];
        return new ValidateOutput(
            grades.TrueForAll(grade => grade.IsCalibrated != false),
            grades,
            [.. report.Pairs.Select(Accuracy)],
            tests.Count == 0 ? [] : [.. OwnTests(tests, table, catalogue)]);
    }

    private static AccuracyOutput Accuracy(Accuracy accuracy) => new(
        accuracy.Grade,
        accuracy.Subject,
        accuracy.Ratios,
        accuracy.MedianAbsoluteLogError,
        Math.Exp(accuracy.MedianAbsoluteLogError) - 1,
        accuracy.LogDeviation,
        accuracy.Coverage,
        accuracy.Coverage is { } inside ? inside is >= LeastInside and <= MostInside : null);

    private static IEnumerable<OwnTestOutput> OwnTests(IReadOnlyList<LoadTest> tests, BenchmarkTable table, HardwareCatalogue catalogue)
    {
        var own = new PerformanceModel(table, catalogue, tests);
        var published = new PerformanceModel(table, catalogue, []);
        foreach (var model in tests.GroupBy(test => test.Model, StringComparer.Ordinal).OrderBy(model => model.Key, StringComparer.Ordinal))
        {
            string[] devices = [.. model.Select(test => test.Device).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
            foreach (var (from, to) in devices.SelectMany((_, index) => devices.Skip(index + 1), (from, to) => (from, to)).Where(pair => string.CompareOrdinal(pair.from, pair.to) < 0))
            {
                var query = new SpeedupQuery(from, to, WorkloadOf([.. model.Where(test => test.Device == from)]));
                if (own.Estimate(query) is { Grade: EvidenceGrade.M } measured)
                {
                    yield return Compared(model.Key, measured, published.Estimate(query));
                }
            }
        }
    }

    /// <summary>What the tests on the present device have in common is declared.</summary>
    private static Workload WorkloadOf(IReadOnlyList<LoadTest> tests)
    {
        var precisions = tests.Select(test => test.Precision).Distinct().ToList();
        var batches = tests.Select(test => test.Batch).Distinct().ToList();
        return new Workload
        {
            Model = tests[0].Model,
            Precision = precisions.Count == 1 ? precisions[0] : null,
            BatchSize = batches.Count == 1 ? batches[0] : null,
        };
    }

    private static OwnTestOutput Compared(string model, SpeedupEstimate measured, SpeedupEstimate? predicted) => new(
        model,
        measured.FromDevice,
        measured.ToDevice,
        measured.Median,
        predicted?.Median,
        predicted?.Grade,
        predicted is null ? null : Math.Log(measured.Median / predicted.Median),
        predicted is null ? null : measured.Median >= predicted.P10 && measured.Median <= predicted.P90);
}
