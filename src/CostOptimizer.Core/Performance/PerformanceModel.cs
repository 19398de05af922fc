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

    private PerformanceModel(LoadTestEvidence loadTests, Lazy<Knowledge> knowledge) => (_loadTests, _knowledge) = (loadTests, knowledge);

    /// <inheritdoc />
    /// <exception cref="ArgumentException">A load test is at fault; the message names every fault.</exception>
    public IPerformanceModel With(IReadOnlyList<LoadTest> loadTests) =>
        new PerformanceModel(_loadTests.With(loadTests), _knowledge);

    /// <summary>The same estimate with the measurements it rests on, and what stood in the way of a better grade.</summary>
    public SpeedupExplanation Explain(SpeedupQuery query)
    {
        var estimate = Estimate(query);
        var gaps = query.FromDevice == query.ToDevice ? [] : new EvidenceGaps(_loadTests, _knowledge.Value, query).Above(estimate?.Grade);
        var rows = estimate?.Grade == EvidenceGrade.M
            ? _loadTests.Rows(query)
            : Find(query)?.Pairs.Select(Basis.Row) ?? [];
        return new SpeedupExplanation(estimate, [.. rows], [.. gaps]);
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

        var times = to.Where(test => test.Batch is not null && test.Batch == query.Workload.BatchSize)
            .Select(test => test.BatchMilliseconds);
        return new SpeedupEstimate(
            query.FromDevice,
            query.ToDevice,
            Math.Exp(MedianLog(to) - MedianLog(from)),
            _knowledge.Value.Spread.Of(new Rung(Evidence.LoadTest, false), default),
            EvidenceGrade.M,
            Invariant($"own load tests of {query.Workload.Model}: {from.Count} on {query.FromDevice}, {to.Count} on {query.ToDevice}"),
            from.Count + to.Count,
            Basis.Sources(from.Concat(to).Select(test => test.Source)),
            MedianOrNull(times));
    }

    private SpeedupEstimate? FromTable(SpeedupQuery query) => Find(query) is { } found ? Answer(query, found) : null;

    private Finding? Find(SpeedupQuery query)
    {
        var knowledge = _knowledge.Value;
        var from = knowledge.MeasuredAs(query.FromDevice);
        var to = knowledge.MeasuredAs(query.ToDevice);
        var workload = query.Workload;
        var pairs = knowledge.Pairs(from.Device, to.Device);
        return from.Device == to.Device
            ? Finding.Of(Evidence.DataSheet, 0, "one part under two names", [])
            : SameModel(query, pairs) ?? SameTask(workload, pairs) ?? FromRoofline(workload, from.Device, to.Device);
    }

    private Finding? SameModel(SpeedupQuery query, IReadOnlyList<MatchedPair> pairs)
    {
        var workload = query.Workload;
        if (_knowledge.Value.Families.Resolve(workload.Model) is not { } match)
        {
            return null;
        }

        var family = match.Family;
        var measured = pairs.Where(pair => pair.Family == family).ToList();
        var served = Selection.Of(workload);
        if (!match.IsExact)
        {
            return Relative(workload.Model!, family, measured, served);
        }

        var alike = served.DrivenAs(query.ItemsPerSecond, measured);
        var selected = served.From(alike ?? measured);
        if (selected.Count > 0)
        {
            var evidence = served.IsMetBy(selected) ? Evidence.SameModelDeclared : Evidence.SameModel;
            return Finding.Of(evidence, Statistics.Median(selected.Select(pair => pair.LogRatio)), alike is null ? family : $"{family} driven as fast as here", selected);
        }

        return measured.Count == 0 ? null
            : Finding.Of(Evidence.OtherPrecision, measured.Average(pair => pair.LogRatio), $"{family} in other precisions", measured);
    }

    /// <summary>gpt2 for gpt2-xl: another network of the same design, as far from it as families of one task are from each other.</summary>
    private static Finding? Relative(string model, string family, IReadOnlyList<MatchedPair> measured, Selection served)
    {
        var same = measured.Where(served.HasPrecision).ToList();
        var used = same.Count > 0 ? same : measured;
        return used.Count == 0 ? null
            : Finding.Of(Evidence.SameTask, used.Average(pair => pair.LogRatio), $"{family}, the nearest by name to {model}", used);
    }

    private Finding? SameTask(Workload workload, IReadOnlyList<MatchedPair> pairs)
    {
        var tasks = _knowledge.Value.Tasks(workload);
        var related = RelatedFamilies.Select(pairs, tasks, Selection.Of(workload).Precision, workload.Bound);
        return related.Count == 0 ? null
            : Finding.Of(
                Evidence.SameTask,
                RelatedFamilies.LogRatio(related),
                $"{Basis.Some(related.Select(pair => pair.Task))} ({Basis.Some(related.Select(pair => pair.Family))})",
                related);
    }

    private Finding? FromRoofline(Workload workload, string from, string to)
    {
        var knowledge = _knowledge.Value;
        var precision = Selection.Of(workload).Precision;
        var bound = workload.Bound ?? knowledge.UsualBound(workload);
        var by = Basis.Word(bound);
        var choice = knowledge.Rooflines.For(from, to, precision, bound);
        if (choice is null && (knowledge.IsCpu(from) || knowledge.IsCpu(to)))
        {
            // CPUs are measured in few precisions, and no bandwidth per vCPU is published.
            choice = knowledge.Rooflines.For(from, to, null, bound);
            if (choice is null && bound is not null)
            {
                choice = knowledge.Rooflines.For(from, to, precision, null) ?? knowledge.Rooflines.For(from, to, null, null);
                by += bound == WorkloadBound.Memory
                    ? ", compared by operations: no bandwidth of a vCPU is published"
                    : ", compared over all bounds: no vCPU is measured in this one";
            }
        }

        if (choice is null)
        {
            return null;
        }

        return new Finding(
            knowledge.Rooflines.RungOf(choice.Evidence, from, to),
            choice.LogRatio,
            $"{(choice.Evidence == Evidence.Roofline ? "fitted roofline" : "data sheets")}, {Basis.Word(choice.Precision)} precision, bound by {by}",
            [])
        {
            FarthestBound = bound is null ? FarthestBound(from, to, choice) : 0,
        };
    }

    /// <summary>How far the ratio would lie if the bound were known, the farther of the two, as a logarithm.</summary>
    private double FarthestBound(string from, string to, RooflineRatio undeclared) =>
        new WorkloadBound?[] { WorkloadBound.Compute, WorkloadBound.Memory }
            .Select(bound => _knowledge.Value.Rooflines.For(from, to, undeclared.Precision, bound))
            .OfType<RooflineRatio>()
            .Select(known => Math.Abs(known.LogRatio - undeclared.LogRatio))
            .DefaultIfEmpty(0)
            .Max();

    private SpeedupEstimate Answer(SpeedupQuery query, Finding found)
    {
        var knowledge = _knowledge.Value;
        var (from, to) = (knowledge.MeasuredAs(query.FromDevice), knowledge.MeasuredAs(query.ToDevice));
        var deviation = Math.Max(
            knowledge.Spread.Of(found.Rung, DevicePair.Of(from.Device, to.Device)),
            found.FarthestBound / SpeedupEstimate.Z90);
        var isMeasured = from.Device == query.FromDevice && to.Device == query.ToDevice;
        var used = found.Pairs.SelectMany(pair => new[] { pair.From, pair.To }).Distinct(ReferenceEqualityComparer.Instance).OfType<Side>().ToList();
        return new SpeedupEstimate(
            query.FromDevice,
            query.ToDevice,
            Math.Exp(found.LogRatio + to.LogScale - from.LogScale),
            isMeasured ? deviation : Math.Max(deviation, knowledge.Spread.Of(new Rung(Evidence.DataSheet, false), default)),
            isMeasured ? Grades.Of(found.Rung.Evidence) : EvidenceGrade.C,
            found.Subject + Basis.Of(found.Pairs) + Basis.Of(query.FromDevice, from) + Basis.Of(query.ToDevice, to),
            used.Sum(side => side.Rows),
            Basis.Sources(used.Count > 0 ? used.SelectMany(side => side.Sources) : [knowledge.SheetSource(query.FromDevice), knowledge.SheetSource(query.ToDevice)]),
            isMeasured ? MedianOrNull(found.Pairs.Where(pair => pair.Batch is not null && pair.Batch == query.Workload.BatchSize).Select(pair => pair.To.BatchMilliseconds)) : null);
    }

    private static double MedianLog(IEnumerable<LoadTest> tests) =>
        Statistics.Median(tests.Select(test => Math.Log(test.ItemsPerSecond)));

    private static double? MedianOrNull(IEnumerable<double?> values) =>
        values.OfType<double>().ToList() is { Count: > 0 } known ? Statistics.Median(known) : null;

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
