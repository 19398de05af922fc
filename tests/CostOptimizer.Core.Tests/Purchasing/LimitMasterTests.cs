using CostOptimizer.Core.Purchasing.Prices;

namespace CostOptimizer.Core.Tests.Purchasing;

public sealed class LimitMasterTests
{
    private static readonly PricedPoint Nothing = new([0, 0], Cost: 100, Uncovered: 100, Upfront: 0);
    private static readonly PricedPoint ByTheHour = new([1, 0], Cost: 70, Uncovered: 0, Upfront: 0);
    private static readonly PricedPoint AtTheStart = new([0, 1], Cost: 60, Uncovered: 0, Upfront: 1_000);

    [Fact]
    public void Blend_CapOfFourFifths_BuysFourFifthsAndChargesWhatADollarCoveredSaves()
    {
        var master = With(double.PositiveInfinity, floor: 20, Nothing, ByTheHour);

        Assert.Equal(76, master.Cost, 9); // 0.2 × 100 + 0.8 × 70
        Assert.Equal(0.3, master.Charges.Restraint, 9);
        Assert.Equal(0, master.Charges.Dearness);
    }

    [Fact]
    public void Blend_BudgetForHalf_PaysHalfAtTheStart()
    {
        var master = With(budget: 500, floor: 0, ByTheHour, AtTheStart);

        Assert.Equal(65, master.Cost, 9);
        Assert.Equal(0.01, master.Charges.Dearness, 9); // 10 an hour less for 1,000
        Assert.Equal(0, master.Charges.Restraint);
    }

    [Fact]
    public void Blend_BothLimitsBind_MixesThree()
    {
        var master = With(budget: 400, floor: 20, Nothing, ByTheHour, AtTheStart);

        Assert.Equal(72, master.Cost, 9); // 0.2 × 100 + 0.4 × 70 + 0.4 × 60
        Assert.Equal(3, master.Blend.Count);
        Assert.Equal(0.3, master.Charges.Restraint, 9);
        Assert.Equal(0.01, master.Charges.Dearness, 9);
    }

    [Fact]
    public void Blend_NoLimitBinds_IsTheCheapestWithoutCharge()
    {
        var master = With(budget: 1_000, floor: 0, Nothing, ByTheHour, AtTheStart);

        Assert.Equal(60, master.Cost);
        Assert.Equal(default, master.Charges);
    }

    private static LimitMaster With(double budget, double floor, params PricedPoint[] points)
    {
        var master = new LimitMaster(budget, floor);
        Array.ForEach(points, master.Add);
        return master;
    }
}
