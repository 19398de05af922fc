using CostOptimizer.Core.Purchasing.Prices;

namespace CostOptimizer.Core.Purchasing;

/// <summary>Makes a purchase that can be bought of a blend, cluster by cluster.</summary>
/// <remarks>
/// A blend buys a part of each of several purchases, and rounding all their fractions costs some cents for every type. But each
/// cluster of each purchase is whole already, and as good as the others at the blend's charges: so a cluster is taken from one or
/// the other, the costliest first, such that their sums stay those of the blend (Shapley and Folkman: but for one cluster a limit,
/// nothing needs to be split). What is left of the budget then pays single reservations, and at last a part of a plan, at the start.
/// </remarks>
internal sealed class BlendAssembly
{
    private const double Fine = 1e-6; // Money an hour.

    // One or two bring thousands of dollars down to some; each compares all pairs.
    private const int MostMends = 32;

    private readonly CoverModel _model;
    private readonly PricedResult _found;
    private readonly double _budget;

    /// <param name="budget">Most upfront; infinite for none.</param>
    public BlendAssembly(CoverModel model, PricedResult found, double budget) => (_model, _found, _budget) = (model, found, budget);

    /// <returns>Units by source on sale, within the budget; the cap may be missed by a little.</returns>
    public double[] Units()
    {
        var units = SellableUnits.Nearest(_model, Chosen());
        if (double.IsFinite(_budget))
        {
            new BudgetUse(_model, _budget).Spend(units);
        }

        return units;
    }

    /// <summary>Of plans for all the blend's amounts, of every cluster those of one of its purchases.</summary>
    private double[] Chosen()
    {
        var units = _found.Units();
        var parts = _found.Blend.Select(part => part.Point.Units).ToArray();
        var left = new Sums(0, 0);
        Cluster[] clusters = [.. _found.Clusters.Select(sources => new Cluster(sources, SumsOf(sources, units), [.. parts.Select(part => SumsOf(sources, part))])).OrderByDescending(cluster => cluster.Range)];
        foreach (var cluster in clusters)
        {
            cluster.Choice = Enumerable.Range(0, parts.Length).MinBy(part => (left + cluster.Blended - cluster.Parts[part]).Size);
            left += cluster.Blended - cluster.Parts[cluster.Choice];
        }

        Mend(clusters, left);
        foreach (var cluster in clusters)
        {
            foreach (var source in cluster.Sources)
            {
                units[source] = parts[cluster.Choice][source];
            }
        }

        return units;
    }

    /// <summary>Takes one or two clusters from another purchase for as long as that brings the sums nearer to the blend's.</summary>
    private static void Mend(Cluster[] clusters, Sums left)
    {
        for (var mend = 0; mend < MostMends; mend++)
        {
            (Cluster Of, int Part, Sums Change)[] moves =
            [
                .. from cluster in clusters
                   where cluster.Range > 0
                   from part in Enumerable.Range(0, cluster.Parts.Length)
                   where part != cluster.Choice
                   select (cluster, part, cluster.Parts[cluster.Choice] - cluster.Parts[part]),
            ];
            (int One, int Other, double Size) best = (-1, -1, left.Size - Fine);
            for (var one = 0; one < moves.Length; one++)
            {
                var after = left + moves[one].Change;
                best = after.Size < best.Size ? (one, one, after.Size) : best;
                for (var other = one + 1; other < moves.Length; other++)
                {
                    var size = (after + moves[other].Change).Size;
                    best = size < best.Size && moves[other].Of != moves[one].Of ? (one, other, size) : best;
                }
            }

            if (best.One < 0)
            {
                return;
            }

            foreach (var move in new[] { best.One, best.Other }.Distinct().Select(move => moves[move]))
            {
                (move.Of.Choice, left) = (move.Part, left + move.Change);
            }
        }
    }

    private Sums SumsOf(int[] sources, double[] units) => new(
        _found.Charges.Dearness * Vectors.Dot(_model.Upfronts, sources, units),
        _found.Charges.Restraint * Vectors.Dot(_model.Fees, sources, units));

    /// <summary>What limits charge for, money an hour.</summary>
    /// <param name="Upfront">At its charge.</param>
    /// <param name="Paid">At that of the cap: what is paid stands for what is covered, which would have to be simulated.</param>
    private readonly record struct Sums(double Upfront, double Paid)
    {
        public double Size => Math.Abs(Upfront) + Math.Abs(Paid);

        public static Sums operator +(Sums left, Sums right) => new(left.Upfront + right.Upfront, left.Paid + right.Paid);

        public static Sums operator -(Sums left, Sums right) => new(left.Upfront - right.Upfront, left.Paid - right.Paid);
    }

    /// <param name="Parts">By purchase of the blend.</param>
    private sealed record Cluster(int[] Sources, Sums Blended, Sums[] Parts)
    {
        public double Range { get; } = Parts.Max(part => part.Upfront) - Parts.Min(part => part.Upfront) + Parts.Max(part => part.Paid) - Parts.Min(part => part.Paid);

        /// <summary>The purchase that it is taken from.</summary>
        public int Choice { get; set; }
    }
}
