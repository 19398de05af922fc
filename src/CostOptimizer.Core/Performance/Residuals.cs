namespace CostOptimizer.Core.Performance;

/// <summary>
/// Leaves ratios out and predicts them from the rest: for grade A, everything of the same projects and batch; for B
/// and C, the whole family.
/// </summary>
internal static class Residuals
{
    public static List<Residual> Of(
        IReadOnlyDictionary<DevicePair, IReadOnlyList<MatchedPair>> pairs, Rooflines rooflines)
    {
        var residuals = new List<Residual>();
        foreach (var (devices, matched) in pairs.OrderBy(pair => pair.Key.From, StringComparer.Ordinal)
            .ThenBy(pair => pair.Key.To, StringComparer.Ordinal))
        {
            foreach (var family in matched.GroupBy(pair => pair.Family))
            {
                residuals.AddRange(SameFamily(devices, [.. family.Select(FromGpu)]));
                residuals.AddRange(OtherFamilies(devices, family, matched));
            }
        }

        residuals.AddRange(rooflines.Errors().Select(error => new Residual(
            error.Rung, new DevicePair(error.Pair.From.Device, error.Pair.To.Device), error.Pair.Family, error.Error)));
        return residuals;
    }

    /// <summary>
    /// Spread of one measurement repeated in another release of the same document, for a ratio of two: what the user's
    /// own load tests may be off by.
    /// </summary>
    public static List<Residual> OfRepeats(BenchmarkTable table)
    {
        var repeats = table.Rows
            .GroupBy(row => (Document: row.Source.Split('@')[0], row.Device, row.Family, row.Model, row.Stack, row.Framework,
                row.Setup, row.Precision, row.Batch, row.Shape, row.Scenario, row.Unit))
            .Where(group => group.Select(row => row.Source).Distinct(StringComparer.Ordinal).Skip(1).Any());
        var residuals = new List<Residual>();
        foreach (var group in repeats)
        {
            var logs = group.Select(row => Math.Log(row.UnitsPerSecond)).ToList();
            var mean = logs.Average();

            // n / (n - 1) undoes that the mean leans towards each of its own values; 2 is for a ratio of two measurements.
            var scale = Math.Sqrt(2.0 * logs.Count / (logs.Count - 1));
            residuals.AddRange(logs.Select(log => new Residual(
                new Rung(Evidence.LoadTest, false), new DevicePair(group.Key.Device, group.Key.Device), group.Key.Family, scale * (log - mean))));
        }

        return residuals;
    }

    private static IEnumerable<Residual> SameFamily(DevicePair devices, IReadOnlyList<MatchedPair> family)
    {
        foreach (var pair in family)
        {
            var rest = family.Where(other => other.LeftOutWith != pair.LeftOutWith).ToList();
            var served = new Selection(pair.From.Precision, pair.From.Stack, pair.Batch);
            var nearest = served.From(rest);
            if (served.IsMetBy(nearest) && Error(pair, nearest) is { } declared)
            {
                yield return new Residual(new Rung(Evidence.SameModelDeclared, pair.IsAcrossProjects), devices, pair.Family, declared);
            }

            if (Error(pair, Selection.None.From(rest)) is { } undeclared)
            {
                yield return new Residual(new Rung(Evidence.SameModel, pair.IsAcrossProjects), devices, pair.Family, undeclared);
            }

            var otherPrecision = family.Where(other => !served.HasPrecision(other)).ToList();
            if (otherPrecision.Count > 0)
            {
                var error = pair.LogRatio - otherPrecision.Average(other => other.LogRatio);
                yield return new Residual(new Rung(Evidence.OtherPrecision, pair.IsAcrossProjects), devices, pair.Family, error);
            }
        }
    }

    private static IEnumerable<Residual> OtherFamilies(
        DevicePair devices, IGrouping<string, MatchedPair> family, IReadOnlyList<MatchedPair> all)
    {
        var others = all.Where(other => other.Family != family.Key).ToList();
        foreach (var alike in family.GroupBy(pair => (pair.Task, pair.From.Precision, pair.Bound)))
        {
            var (task, precision, bound) = alike.Key;
            foreach (var related in new[]
            {
                RelatedFamilies.Select(others, [task], precision, bound),
                RelatedFamilies.Select(others, [task], null, null), // Nothing but the task declared.
            }.Where(related => related.Count > 0))
            {
                var predicted = RelatedFamilies.LogRatio(related);
                foreach (var pair in alike)
                {
                    yield return new Residual(new Rung(Evidence.SameTask, pair.IsAcrossProjects), devices, family.Key, pair.LogRatio - predicted);
                }
            }
        }
    }

    // A stack is declared for the GPU: Neuron has but one.
    private static MatchedPair FromGpu(MatchedPair pair) => pair.From.IsNeuron && !pair.To.IsNeuron ? pair.Reversed() : pair;

    private static double? Error(MatchedPair pair, IReadOnlyList<MatchedPair> selected) =>
        selected.Count == 0 ? null : pair.LogRatio - Statistics.Median(selected.Select(other => other.LogRatio));
}
