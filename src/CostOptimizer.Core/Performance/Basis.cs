using System.Globalization;
using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Core.Performance;

/// <summary>Words for the one line that says what an estimate rests on.</summary>
internal static class Basis
{
    private const int Shown = 3;

    /// <summary>Precision, stack and batch of each side; empty without pairs.</summary>
    public static string Of(IReadOnlyList<MatchedPair> pairs) =>
        pairs.Count == 0 ? ""
        : string.Create(CultureInfo.InvariantCulture, $": {Sides(pairs.Select(pair => pair.From))} → {Sides(pairs.Select(pair => pair.To))}, {Batches(pairs)}, {pairs.Count} matched");

    public static string Of(string device, StandIn standIn) =>
        device == standIn.Device ? "" : $"; {device} taken as {standIn.Device}";

    public static SpeedupRow Row(MatchedPair pair) =>
        new(pair.Family, pair.Batch, pair.Shape, Math.Exp(pair.LogRatio), Side(pair.From), Side(pair.To));

    public static string Word(PrecisionClass precision) => precision.ToString().ToLowerInvariant();

    public static string Word(WorkloadBound? bound) => bound switch
    {
        WorkloadBound.Compute => "compute",
        WorkloadBound.Memory => "memory",
        _ => "compute or memory (not known)",
    };

    /// <summary>The first few names, and how many more there are.</summary>
    public static string Some(IEnumerable<string> names)
    {
        var distinct = names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return string.Join("/", distinct.Take(Shown))
            + (distinct.Count > Shown ? string.Create(CultureInfo.InvariantCulture, $" and {distinct.Count - Shown} more") : "");
    }

    public static IReadOnlyList<string> Sources(IEnumerable<string> sources) =>
        [.. sources.Where(source => source.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static SpeedupSide Side(Side side) => new(
        side.Device, Word(side.Precision), side.Stack?.ToString() ?? side.Framework, Math.Exp(side.LogThroughput), side.BatchMilliseconds, side.Sources);

    private static string Sides(IEnumerable<Side> sides)
    {
        var all = sides.ToList();
        return $"{all[0].Device} {Some(all.Select(side => Word(side.Precision)))} on {Some(all.Select(side => side.Stack?.ToString() ?? side.Framework))}";
    }

    private static string Batches(IReadOnlyList<MatchedPair> pairs)
    {
        var batches = pairs.Select(pair => pair.Batch).OfType<int>().Distinct().Order().ToList();
        return batches.Count switch
        {
            0 => "dynamic batch",
            1 => string.Create(CultureInfo.InvariantCulture, $"batch {batches[0]}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"batches {batches[0]} to {batches[^1]}"),
        };
    }
}
