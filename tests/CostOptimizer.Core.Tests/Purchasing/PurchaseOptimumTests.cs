using CostOptimizer.Core.Purchasing;

namespace CostOptimizer.Core.Tests.Purchasing;

/// <summary>Against the optima of an exact solver.</summary>
public sealed class PurchaseOptimumTests
{
    private const decimal Cent = 0.01m;
    private const decimal Rounding = 0.000_1m;

    public static TheoryData<string> Estates() => SolvedEstate.Names();

    [Theory]
    [MemberData(nameof(Estates))]
    public void Optimize_SolvedEstate_CostsTheSolversOptimumWithinACent(string name)
    {
        var solved = SolvedEstate.Load(name);

        var mix = Assert.Single(PurchaseOptimizer.Optimize(solved.Request()).Currencies);

        Assert.InRange(mix.CostPerHour.Amount - solved.OwnedPerHour - solved.OptimumPerHour, -Rounding, Cent);
        var bound = mix.LowerBoundPerHour.Amount - solved.OwnedPerHour;
        Assert.InRange(bound, 0m, solved.OptimumPerHour + Rounding);
        Assert.True(solved.IsBoughtByPrices || bound >= solved.RelaxedPerHour - Cent, $"{bound} against {solved.RelaxedPerHour}");
        Assert.True(!solved.IsLimited || bound >= solved.OptimumPerHour - Cent, $"{bound} against {solved.OptimumPerHour}");
        Assert.True(solved.Owned.Count > 0 || Math.Abs(mix.WithoutPurchasesPerHour.Amount - solved.NothingPerHour) < 0.000_001m);
    }

    // CBC 2.10 with whole reservations, gap 5e-7; its linear program alone is 562.12581. Without a budget $4.18 M are paid upfront.
    [Fact]
    public void Optimize_BudgetOverHundredsOfAmounts_CostsTheSolversOptimumWithinACent()
    {
        const decimal Optimum = 562.268_31m;

        var mix = Assert.Single(PurchaseOptimizer.Optimize(SeededEstate.Request(budget: 300_000m)).Currencies);

        Assert.InRange(mix.CostPerHour.Amount, Optimum - Rounding, Optimum + Cent);
        Assert.InRange(mix.LowerBoundPerHour.Amount, Optimum - Cent, Optimum + Rounding);
        Assert.InRange(mix.Upfront.Amount, 299_900m, 300_000m);
    }
}
