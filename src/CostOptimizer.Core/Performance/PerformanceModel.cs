using System.Globalization;
using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Core.Performance;

/// <summary>
/// Climbs down the ladder of evidence: the user's load tests (M), the same model measured on both devices (A), its
/// family or task (B), the fitted roofline (C). README.md beside this file holds the method and its measured errors.
/// </summary>
public sealed class PerformanceModel : IPerformanceModel
{
    private readonly LoadTestEvidence _loadTests;
    private readonly Lazy<Knowledge> _knowledge;

    /// <param name="loadTests">The user's own measurements; empty for none.</param>
    /// <exception cref="ArgumentException">A load test is at fault; the message names every fault.</exception>
    public PerformanceModel(BenchmarkTable table, HardwareCatalogue catalogue, IReadOnlyList<LoadTest> loadTests)
    {
        _loadTests = new LoadTestEvidence(loadTests);
        _knowledge = new Lazy<Knowledge>(() => new Knowledge(table, catalogue));
    }

    /// <inheritdoc />
    public SpeedupEstimate? Estimate(SpeedupQuery query) =>
        query.FromDevice == query.ToDevice
            ? new SpeedupEstimate(query.FromDevice, query.ToDevice, 1, 0, EvidenceGrade.M, "the same device", 0, [], null)
            : FromLoadTests(query) ?? FromTable(query);

    private SpeedupEstimate? FromLoadTests(SpeedupQuery query)
    {
        if (_loadTests.Find(query) is not var (from, to))
        {
            return null;
        }

        var logRatio = MedianLog(to) - MedianLog(from);
        var times = to.Where(test => test.Batch is not null && test.Batch == query.Workload.BatchSize)
            .Select(test => test.BatchMilliseconds).OfType<double>().ToList();
        return new SpeedupEstimate(
            query.FromDevice,
            query.ToDevice,
            Math.Exp(logRatio),
            _knowledge.Value.Spread.Of(Evidence.LoadTest, default),
            EvidenceGrade.M,
            string.Create(CultureInfo.InvariantCulture, $"own load tests of {query.Workload.Model}: {from.Count} on {query.FromDevice}, {to.Count} on {query.ToDevice}"),
            from.Count + to.Count,
            Sources(from.Concat(to).Select(test => test.Source)),
            times.Count > 0 ? Statistics.Median(times) : null);
    }

    private SpeedupEstimate? FromTable(SpeedupQuery query)
    {
        var knowledge = _knowledge.Value;
        var from = knowledge.MeasuredAs(query.FromDevice);
        var to = knowledge.MeasuredAs(query.ToDevice);
        var pairs = knowledge.Pairs(from, to);
        return SameModel(query, from, to, pairs)
            ?? SameTask(query, from, to, pairs)
            ?? FromRoofline(query, from, to);
    }

    private SpeedupEstimate? SameModel(SpeedupQuery query, string from, string to, IReadOnlyList<MatchedPair> pairs)
    {
        if (_knowledge.Value.Families.Resolve(query.Workload.Model) is not { } family)
        {
            return null;
        }

        var measured = pairs.Where(pair => pair.Family == family).ToList();
        var served = Selection.Of(query.Workload);
        var selected = served.From(measured);
        if (selected.Count > 0)
        {
            var evidence = served.IsComplete ? Evidence.SameModelDeclared : Evidence.SameModel;
            return Measured(query, evidence, from, to, selected, Statistics.Median(selected.Select(pair => pair.LogRatio)), family);
        }

        return measured.Count == 0 ? null
            : Measured(query, Evidence.OtherPrecision, from, to, measured, measured.Average(pair => pair.LogRatio), $"{family} in other precisions");
    }

    private SpeedupEstimate? SameTask(SpeedupQuery query, string from, string to, IReadOnlyList<MatchedPair> pairs)
    {
        var workload = query.Workload;
        var tasks = _knowledge.Value.Tasks(workload);
        var related = RelatedFamilies.Select(pairs, tasks, Selection.Of(workload).Precision, workload.Bound);
        if (related.Count == 0)
        {
            return null;
        }

        var families = related.Select(pair => pair.Family).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var subject = $"{string.Join(" and ", related.Select(pair => pair.Task).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))} ({Some(families)})";
        return Measured(query, Evidence.SameTask, from, to, related, RelatedFamilies.LogRatio(related), subject);
    }

    private SpeedupEstimate? FromRoofline(SpeedupQuery query, string from, string to)
    {
        var knowledge = _knowledge.Value;
        var workload = query.Workload;
        var bound = workload.Bound ?? knowledge.UsualBound(workload);
        var precision = Selection.Of(workload).Precision;
        var (fit, used, boundUsed) = knowledge.Rooflines.For(from, to, precision, bound) is { } found ? (found.Fit, found.Precision, bound)
            : knowledge.Rooflines.For(from, to, precision, null) is { } any ? (any.Fit, any.Precision, null)
            : default;

        // One vCPU's theoretical peak says nothing without a measurement of that processor.
        if (fit is null || (knowledge.IsCpu(from) && !fit.IsFitted(from)) || (knowledge.IsCpu(to) && !fit.IsFitted(to)))
        {
            return null;
        }

        var evidence = fit.IsFitted(from) && fit.IsFitted(to) ? Evidence.Roofline : Evidence.DataSheet;
        return new SpeedupEstimate(
            query.FromDevice,
            query.ToDevice,
            Math.Exp(fit.LogRatio(from, to)),
            knowledge.Spread.Of(evidence, DevicePair.Of(from, to)),
            EvidenceGrade.C,
            $"{(evidence == Evidence.Roofline ? "fitted roofline" : "data sheets")}, {used.ToString().ToLowerInvariant()} precision, bound by "
                + $"{boundUsed?.ToString().ToLowerInvariant() ?? "compute or memory (not declared)"}{StandIns(query, from, to)}",
            0,
            Sources([knowledge.SheetSource(from), knowledge.SheetSource(to)]),
            null);
    }

    private SpeedupEstimate Measured(
        SpeedupQuery query, Evidence evidence, string from, string to,
        IReadOnlyList<MatchedPair> pairs, double logRatio, string subject)
    {
        var batches = pairs.Select(pair => pair.Batch).Distinct().Order().ToList();
        var times = pairs.Where(pair => pair.Batch is not null && pair.Batch == query.Workload.BatchSize)
            .Select(pair => pair.To.BatchMilliseconds).OfType<double>().ToList();
        return new SpeedupEstimate(
            query.FromDevice,
            query.ToDevice,
            Math.Exp(logRatio),
            _knowledge.Value.Spread.Of(evidence, DevicePair.Of(from, to)),
            Grades.Of(evidence),
            string.Create(CultureInfo.InvariantCulture, $"{subject}: {Served(pairs, pair => pair.From)} → {Served(pairs, pair => pair.To)}, {Batches(batches)}, {pairs.Count} matched{StandIns(query, from, to)}"),
            pairs.Sum(pair => pair.From.Rows + pair.To.Rows),
            Sources(pairs.SelectMany(pair => pair.From.Sources.Concat(pair.To.Sources))),
            times.Count > 0 ? Statistics.Median(times) : null);
    }

    private static string StandIns(SpeedupQuery query, string from, string to) =>
        (query.FromDevice == from ? "" : $"; {query.FromDevice} taken as {from}")
        + (query.ToDevice == to ? "" : $"; {query.ToDevice} taken as {to}");

    private static string Served(IReadOnlyList<MatchedPair> pairs, Func<MatchedPair, Side> side)
    {
        var sides = pairs.Select(side).ToList();
        return $"{sides[0].Device} {Some(sides.Select(one => one.Precision.ToString().ToLowerInvariant()))}"
            + $" on {Some(sides.Select(one => one.Stack?.ToString() ?? one.Framework))}";
    }

    private static string Some(IEnumerable<string> names)
    {
        const int Shown = 3;
        var distinct = names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return string.Join("/", distinct.Take(Shown))
            + (distinct.Count > Shown ? string.Create(CultureInfo.InvariantCulture, $" and {distinct.Count - Shown} more") : "");
    }

    private static string Batches(List<int?> batches) =>
        batches is [null] ? "dynamic batch"
        : batches.Count == 1 ? string.Create(CultureInfo.InvariantCulture, $"batch {batches[0]}")
        : string.Create(CultureInfo.InvariantCulture, $"batches {batches.Find(batch => batch is not null)} to {batches[^1]}");

    private static double MedianLog(IEnumerable<LoadTest> tests) =>
        Statistics.Median(tests.Select(test => Math.Log(test.ItemsPerSecond)));

    private static List<string> Sources(IEnumerable<string> sources) =>
        [.. sources.Where(source => source.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
