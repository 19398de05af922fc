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

    /// <returns>The tests of the workload's model on both devices at the batch they share; null without such.</returns>
    public (IReadOnlyList<LoadTest> From, IReadOnlyList<LoadTest> To)? Find(SpeedupQuery query)
    {
        var from = Of(query.FromDevice, query.Workload);
        var to = Of(query.ToDevice, query.Workload);
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

    private List<LoadTest> Of(string device, Workload workload)
    {
        if (workload.Model is not { } model)
        {
            return [];
        }

        var fitting = _tests.FindAll(test =>
            test.Device == device
            && FamilyNames.Key(test.Model) == FamilyNames.Key(model)
            && (test.Precision is null || workload.Precision is null
                || PrecisionClasses.Of(test.Precision) == PrecisionClasses.Of(workload.Precision)));
        var sameBatch = fitting.FindAll(test => test.Batch is not null && test.Batch == workload.BatchSize);
        return sameBatch.Count > 0 ? sameBatch : fitting;
    }

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
