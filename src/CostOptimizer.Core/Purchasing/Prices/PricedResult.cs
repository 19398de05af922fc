namespace CostOptimizer.Core.Purchasing.Prices;

/// <param name="Blend">Purchases and their shares, which come to one.</param>
/// <param name="Bound">No purchase within the limits costs less, money an hour.</param>
/// <param name="Charges">What the limits cost at the blend; zero where they do not bind.</param>
internal sealed record PricedResult(IReadOnlyList<(PricedPoint Point, double Share)> Blend, double Bound, Charges Charges)
{
    /// <summary>Bought last, at charges near the right ones: where a search over more hours goes on from.</summary>
    public double[] Last { get; init; } = [];

    /// <summary>Sources on sale that share usage, each in one; plans for all are in none.</summary>
    public IReadOnlyList<int[]> Clusters { get; init; } = [];

    public bool IsFree => Charges is { Dearness: 0, Restraint: 0 };

    /// <summary>Units by source on sale; fractions of reservations where the blend has several parts.</summary>
    public double[] Units()
    {
        var units = new double[Blend[0].Point.Units.Length];
        foreach (var (point, share) in Blend)
        {
            Vectors.AddTimes(units, share, point.Units);
        }

        return units;
    }
}
