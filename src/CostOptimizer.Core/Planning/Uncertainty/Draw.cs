using CostOptimizer.Core.Sampling;

namespace CostOptimizer.Core.Planning.Uncertainty;

/// <summary>Which slice of each distribution a scenario draws, 0 to <see cref="Strata.Count"/> − 1, lowest value first.</summary>
/// <param name="Speedup">Of the speedup's log-normal distribution.</param>
/// <param name="Growth">Of the growth's log-normal distribution.</param>
/// <param name="Spot">Of the spot price, evenly from its history's mean to its ninth decile.</param>
internal readonly record struct Draw(int Speedup, int Growth, int Spot)
{
    public static Draw Middle => new(Strata.P50, Strata.P50, Strata.P50);

    public double SpeedupDeviations => Strata.Normal(Speedup);

    public double GrowthDeviations => Strata.Normal(Growth);

    public double SpotShare => Strata.Middle(Spot);
}
