using System.Globalization;
using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Core.Performance;

/// <summary>
/// Pairs the table's rows, best kind first: rows of one document; rows of one project and software in different
/// releases; and, only for a family that two devices share in no project, rows of different projects on the same
/// stack or on Neuron, which has no stack in common with anything else.
/// </summary>
internal static class PairFinder
{
    /// <summary>An encoder at up to this many tokens a call does fewer operations per weight than T4 or V100 need to be busy.</summary>
    private const int TokensBelowWhichEncodersReadWeights = 128;

    public static IReadOnlyDictionary<DevicePair, IReadOnlyList<MatchedPair>> Find(BenchmarkTable table)
    {
        var oneDocument = Pairs(table.Rows, row => Document(row.Source), row => row.Model);
        var taken = oneDocument.Select(Software).ToHashSet();
        var oneProject = Pairs(table.Rows, row => Project(row.Source), _ => "").Where(pair => !taken.Contains(Software(pair)));
        List<MatchedPair> matched = [.. oneDocument, .. oneProject];
        var known = matched.Select(pair => (pair.Family, pair.From.Device, pair.To.Device)).ToHashSet();
        matched.AddRange(AcrossProjects(table.Rows, known));
        return matched
            .GroupBy(pair => new DevicePair(pair.From.Device, pair.To.Device))
            .ToDictionary(group => group.Key, group => (IReadOnlyList<MatchedPair>)[.. group]);
    }

    /// <summary>owner/repository of a source.</summary>
    public static string Project(string source) => string.Join('/', source.Split('/').Take(2));

    private static (string, string, string, PrecisionClass, string) Software(MatchedPair pair) =>
        (pair.Family, pair.From.Device, pair.To.Device, pair.From.Precision, pair.From.Framework);

    // A round of MLPerf is one document: its results lie in one folder per system.
    private static string Document(string source) =>
        source.StartsWith("mlcommons/", StringComparison.Ordinal) ? Project(source) : source;

    private static List<MatchedPair> Pairs(
        IReadOnlyList<BenchmarkRow> rows, Func<BenchmarkRow, string> document, Func<BenchmarkRow, string> model)
    {
        var cells = rows.GroupBy(row => (
            Document: document(row), row.Family, Model: model(row), row.Stack, row.Framework, row.Setup,
            Precision: PrecisionClasses.Of(row.Precision), row.Batch, row.Shape, row.Scenario, row.Unit));
        var pairs = new List<MatchedPair>();
        foreach (var cell in cells)
        {
            var sides = Sides(cell);
            for (var to = 1; to < sides.Count; to++)
            {
                for (var from = 0; from < to; from++)
                {
                    pairs.Add(Pair(cell.First(), cell.Key.Batch, sides[from], sides[to], isAcrossProjects: false));
                }
            }
        }

        return pairs;
    }

    private static IEnumerable<MatchedPair> AcrossProjects(
        IReadOnlyList<BenchmarkRow> rows, HashSet<(string Family, string From, string To)> known)
    {
        var cells = rows
            .Where(row => row.Setup.Length == 0 && row.Batch is not null && row.Precision is not null)
            .GroupBy(row => (row.Family, Bucket: BatchBucket(row.Batch), row.Shape, row.Unit));
        foreach (var cell in cells)
        {
            var sides = cell
                .GroupBy(row => (row.Device, row.Stack, Precision: PrecisionClasses.Of(row.Precision)))
                .SelectMany(Sides)
                .OrderBy(side => side.Device, StringComparer.Ordinal)
                .ToList();
            foreach (var (index, to) in sides.Index())
            {
                foreach (var from in sides.Take(index).Where(from => from.Device != to.Device && Compare(from, to)
                    && !known.Contains((cell.Key.Family, from.Device, to.Device))))
                {
                    yield return Pair(cell.First(), 1 << cell.Key.Bucket!.Value, from, to, isAcrossProjects: true);
                }
            }
        }
    }

    private static bool Compare(Side from, Side to) =>
        from.IsNeuron ^ to.IsNeuron
        || (from.Stack == to.Stack && from.Stack is not null && from.Precision == to.Precision);

    private static List<Side> Sides(IEnumerable<BenchmarkRow> cell) =>
        [.. cell.GroupBy(row => row.Device).OrderBy(group => group.Key, StringComparer.Ordinal).Select(Summarize)];

    // A row that only older versions have counts where no newer one does.
    private static Side Summarize(IGrouping<string, BenchmarkRow> rows)
    {
        var current = rows.Where(row => row.IsCurrent).ToList();
        var used = current.Count > 0 ? current : [.. rows];
        var times = used.Select(row => row.BatchMilliseconds).OfType<double>().ToList();
        return new Side(
            rows.Key,
            PrecisionClasses.Of(used[0].Precision),
            used[0].Stack,
            used[0].Framework,
            used.Average(row => Math.Log(row.UnitsPerSecond)),
            times.Count > 0 ? Statistics.Median(times) : null,
            [.. used.Select(row => row.Source).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            used.Count);
    }

    private static MatchedPair Pair(BenchmarkRow row, int? batch, Side from, Side to, bool isAcrossProjects) => new(
        row.Family,
        row.Task,
        Bound(row),
        batch,
        row.Shape,
        from,
        to,
        to.LogThroughput - from.LogThroughput,
        string.Create(CultureInfo.InvariantCulture, $"{Project(from.Sources[0])} {Project(to.Sources[0])} {batch}"),
        isAcrossProjects);

    private static WorkloadBound Bound(BenchmarkRow row) =>
        row.Task == TaskNames.TextEncoder && row.Batch is { } batch && SequenceLength(row.Shape) is { } length
            && (long)batch * length <= TokensBelowWhichEncodersReadWeights
            ? WorkloadBound.Memory
            : TaskNames.UsualBound(row.Task);

    private static int? SequenceLength(string shape) =>
        shape.StartsWith("seq ", StringComparison.Ordinal)
        && int.TryParse(shape.AsSpan(4), NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : null;

    private static int? BatchBucket(int? batch) => batch is { } size ? (int)Math.Round(Math.Log2(size)) : null;
}
