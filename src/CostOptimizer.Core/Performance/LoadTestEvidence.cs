using System.Globalization;
using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Core.Performance;

/// <summary>Grade M: the user's own measurements.</summary>
internal sealed class LoadTestEvidence
{
    private readonly List<LoadTest> _tests;

    /// <exception cref="ArgumentException">Rows at fault; the message names them all.</exception>
    public LoadTestEvidence(IReadOnlyList<LoadTest> tests)
    {
        var faults = tests.Index().SelectMany(test => Faults(test.Index + 1, test.Item)).ToList();
        if (faults.Count > 0)
        {
            throw new ArgumentException(string.Join(Environment.NewLine, faults), nameof(tests));
        }

        _tests = [.. tests
            .OrderBy(test => test.Source, StringComparer.Ordinal)
            .ThenBy(test => test.ItemsPerSecond)
            .ThenBy(test => test.ToString(), StringComparer.Ordinal)];
    }

    /// <summary>These tests and others; of the others, none that is here already.</summary>
    /// <inheritdoc cref="LoadTestEvidence(IReadOnlyList{LoadTest})"/>
    public LoadTestEvidence With(IReadOnlyList<LoadTest> others) => new([.. _tests, .. others.Except(_tests)]);

    /// <returns>The tests of the workload's model on both devices at the batch they share; null without such.</returns>
    public (IReadOnlyList<LoadTest> From, IReadOnlyList<LoadTest> To)? Find(SpeedupQuery query)
    {
        var (from, to) = SamePrecision(Of(query.FromDevice, query.Workload), Of(query.ToDevice, query.Workload), query.Workload);
        if (from.Count == 0 || to.Count == 0)
        {
            return null;
        }

        // A batch that only one device was tested at compares nothing, unless there is no other.
        var shared = from.Select(test => test.Batch).Intersect(to.Select(test => test.Batch)).ToHashSet();
        return shared.Count == 0
            ? (from, to)
            : (from.FindAll(test => shared.Contains(test.Batch)), to.FindAll(test => shared.Contains(test.Batch)));
    }

    /// <returns>One sentence on what is missing for grade M.</returns>
    public string WhyNone(SpeedupQuery query)
    {
        if (query.Workload.Model is not { } model)
        {
            return "No model is declared, so no load test can be found for it.";
        }

        string[] untested = [.. new[] { query.FromDevice, query.ToDevice }.Where(device => Of(device, query.Workload).Count == 0)];
        return untested.Length > 0
            ? $"There is no load test of {model} on {string.Join(" and ", untested)}."
            : $"The load tests of {model} on {query.FromDevice} and {query.ToDevice} are in different precisions{(query.Workload.Precision is { } precision ? $", or not in {precision.ToString().ToUpperInvariant()}" : "")}.";
    }

    /// <returns>The tests that answer a query, each of one side with each of the other; empty when none do.</returns>
    public IEnumerable<SpeedupRow> Rows(SpeedupQuery query) =>
        Find(query) is not var (from, to) ? [] : from.SelectMany(_ => to, (left, right) => new SpeedupRow(
            left.Model, left.Batch == right.Batch ? left.Batch : null, "", right.ItemsPerSecond / left.ItemsPerSecond, SideOf(left), SideOf(right)));

    private static SpeedupSide SideOf(LoadTest test) => new(
        test.Device, Basis.Word(PrecisionClasses.Of(test.Precision)), "own load test", test.ItemsPerSecond, test.BatchMilliseconds, [test.Source]);

    private List<LoadTest> Of(string device, Workload workload)
    {
        if (workload.Model is not { } model)
        {
            return [];
        }

        var fitting = _tests.FindAll(test => test.Device == device && FamilyNames.Key(test.Model) == FamilyNames.Key(model));
        var sameBatch = fitting.FindAll(test => test.Batch is not null && test.Batch == workload.BatchSize);
        return sameBatch.Count > 0 ? sameBatch : fitting;
    }

    /// <summary>
    /// Tests of one precision class: the declared one, else the first that both devices were tested in. A Neuron chip runs
    /// FP32 models on BF16 units, so its half precision answers for whatever the other side runs.
    /// </summary>
    private static (List<LoadTest> From, List<LoadTest> To) SamePrecision(List<LoadTest> from, List<LoadTest> to, Workload workload)
    {
        var wanted = workload.Precision is { } declared
            ? [PrecisionClasses.Of(declared)]
            : from.Concat(to).Select(test => PrecisionClasses.Of(test.Precision)).Where(known => known != PrecisionClass.Unknown).Distinct().Order().ToList();
        foreach (var precision in wanted.DefaultIfEmpty(PrecisionClass.Unknown))
        {
            var (left, right) = (from.FindAll(test => IsIn(test, precision)), to.FindAll(test => IsIn(test, precision)));
            if (left.Count > 0 && right.Count > 0)
            {
                return (left, right);
            }
        }

        return ([], []);
    }

    private static bool IsIn(LoadTest test, PrecisionClass precision) =>
        test.Precision is null || PrecisionClasses.Of(test.Precision) == precision
        || (IsNeuron(test.Device) && PrecisionClasses.Of(test.Precision) == PrecisionClass.Half);

    private static bool IsNeuron(string device) =>
        device.StartsWith("Inferentia", StringComparison.Ordinal) || device.StartsWith("Trainium", StringComparison.Ordinal);

    private static IEnumerable<string> Faults(int number, LoadTest test)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"load test {number} ({test.Source})");
        if (string.IsNullOrWhiteSpace(test.Device))
        {
            yield return $"{name}: device is empty; name it as the catalogue does, for example T4";
        }

        if (FamilyNames.Key(test.Model ?? "").Length == 0)
        {
            yield return $"{name}: model is empty; name it as the workload does";
        }

        if (!(test.ItemsPerSecond > 0) || !double.IsFinite(test.ItemsPerSecond))
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{name}: items per second '{test.ItemsPerSecond}' is not a number above 0");
        }

        if (test.Batch < 1)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{name}: batch {test.Batch} is not 1 or more");
        }

        if (test.BatchMilliseconds is { } time && (!(time > 0) || !double.IsFinite(time)))
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{name}: latency '{time}' ms is not a number above 0");
        }
    }
}
