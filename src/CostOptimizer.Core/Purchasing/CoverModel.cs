using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Purchasing;

/// <summary>One purchase problem in numbers. Usage is money an hour where nothing covers it, so that every row is worth 1.</summary>
/// <remarks>
/// Doubles serve the search alone: what is bought is billed in decimals. Hours with the same usage and owned units are one group.
/// Sources on sale come first. A step lets a source cover a row; steps lie in the order in which a bill applies them.
/// </remarks>
internal sealed class CoverModel
{
    /// <summary>How blocks of hours are gone through.</summary>
    public required WorkLoop Loop { get; init; }

    /// <summary>Rows, after those with the same draws in proportion are merged.</summary>
    public required int Rows { get; init; }

    public required IReadOnlyList<CoverSource> Sources { get; init; }

    public required int OnSale { get; init; }

    /// <summary>Group by group, money an hour of each row.</summary>
    public required double[] Usage { get; init; }

    /// <summary>Share of the window's hours in each group.</summary>
    public required double[] Weights { get; init; }

    public required int[] GroupOfHour { get; init; }

    /// <summary>Group by group, units of each owned source.</summary>
    public required double[] OwnedUnits { get; init; }

    /// <summary>On-demand price of a row's usage per money of it: above 1 for what may run on spot.</summary>
    public required double[] OnDemandPerUsage { get; init; }

    public required bool[] MaySpot { get; init; }

    public required int[] StepSource { get; init; }

    public required int[] StepRow { get; init; }

    /// <summary>Units of the source per money of the row.</summary>
    public required double[] StepDraw { get; init; }

    /// <summary>Steps of each source, in their order.</summary>
    public required int[][] StepsOfSource { get; init; }

    public required double[] Fees { get; init; }

    public required double[] Upfronts { get; init; }

    /// <summary>Units that cover all usage of the busiest hour, as far as so many are sold; more is never worth it.</summary>
    public required double[] Most { get; init; }

    /// <summary>First group of each block of similar groups, and the end.</summary>
    public required int[] Blocks { get; init; }

    /// <summary>Merged row of each demand row of the problem; −1 where nothing covers it.</summary>
    public required IReadOnlyDictionary<DemandRow, int> RowOf { get; init; }

    /// <summary>Money an hour of usage that nothing can cover, averaged.</summary>
    public required double Fixed { get; init; }

    public int Groups => Weights.Length;

    /// <summary>Of one evaluation: steps times groups.</summary>
    public double Work => Math.Max(1.0, (double)StepSource.Length * Groups);

    public int BlockCount => Blocks.Length - 1;

    /// <summary>Every so many groups one, which stands for its neighbours.</summary>
    public CoverModel Thin(int every, int blocks)
    {
        int[] kept = [.. Enumerable.Range(0, (Groups + every - 1) / every).Select(sample => Math.Min((sample * every) + (every / 2), Groups - 1))];
        var owned = Sources.Count - OnSale;
        return Copy(
            [.. kept.SelectMany(group => Usage.AsSpan(group * Rows, Rows).ToArray())],
            [.. kept.Select((_, sample) => Weights.AsSpan(sample * every, Math.Min(every, Groups - (sample * every))).ToArray().Sum())],
            groupOfHour: [],
            [.. kept.SelectMany(group => OwnedUnits.AsSpan(group * owned, owned).ToArray())],
            BlocksOf(kept.Length, blocks));
    }

    private CoverModel Copy(double[] usage, double[] weights, int[] groupOfHour, double[] ownedUnits, int[] blocks) => new()
    {
        Loop = Loop,
        Rows = Rows,
        Sources = Sources,
        OnSale = OnSale,
        Usage = usage,
        Weights = weights,
        GroupOfHour = groupOfHour,
        OwnedUnits = ownedUnits,
        OnDemandPerUsage = OnDemandPerUsage,
        MaySpot = MaySpot,
        StepSource = StepSource,
        StepRow = StepRow,
        StepDraw = StepDraw,
        StepsOfSource = StepsOfSource,
        Fees = Fees,
        Upfronts = Upfronts,
        Most = Most,
        Blocks = blocks,
        RowOf = RowOf,
        Fixed = Fixed,
    };

    /// <summary>Cuts groups into so many blocks, or as many as there are groups.</summary>
    public static int[] BlocksOf(int groups, int blocks)
    {
        var count = Math.Min(groups, blocks);
        return [.. Enumerable.Range(0, count + 1).Select(block => (int)((long)groups * block / count))];
    }
}
