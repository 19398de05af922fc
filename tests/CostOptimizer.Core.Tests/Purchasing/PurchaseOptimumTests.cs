using CostOptimizer.Core.Purchasing;

namespace CostOptimizer.Core.Tests.Purchasing;

/// <summary>Against the optima of an exact solver.</summary>
public sealed class PurchaseOptimumTests
{
    private const decimal Cent = 0.01m;

    public static TheoryData<string> Estates() => SolvedEstate.Names();

    [Theory]
    [MemberData(nameof(Estates))]
    public void Optimize_SolvedEstate_CostsTheSolversOptimumWithinACent(string name)
    {
        var solved = SolvedEstate.Load(name);

        var mix = Assert.Single(PurchaseOptimizer.Optimize(solved.Request()).Currencies);

        Assert.InRange(mix.LowerBoundPerHour.Amount - solved.RelaxedPerHour, -Cent, 0.000_1m);
        Assert.InRange(mix.WithoutPurchasesPerHour.Amount - solved.NothingPerHour, -0.000_001m, 0.000_001m);
    }
}
