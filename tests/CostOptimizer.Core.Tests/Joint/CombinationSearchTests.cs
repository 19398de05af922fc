using CostOptimizer.Core.Joint.Together;

namespace CostOptimizer.Core.Tests.Joint;

public sealed class CombinationSearchTests
{
    /// <summary>Costs 10 at the start, 11 with either changed, 7 with both.</summary>
    private static decimal OnlyTogether(IReadOnlyList<int> choice) => (choice[0], choice[1]) switch { (0, 0) => 10m, (1, 1) => 7m, _ => 11m };

    [Fact]
    public void Exact_TwoChangesThatPayOnlyTogether_AreFound() =>
        Assert.Equal([1, 1], new CombinationSearch([2, 2], OnlyTogether).Exact());

    [Fact]
    public void Descend_TwoChangesThatPayOnlyTogether_AreNotFound() =>
        Assert.Equal([0, 0], new CombinationSearch([2, 2], OnlyTogether).Descend([0, 1], most: 40));

    [Fact]
    public void Exact_AlternativesWithinAHundredth_KeepsTheStart() =>
        Assert.Equal([0, 0], new CombinationSearch([3, 2], choice => 5m - (0.003m * choice.Sum())).Exact());

    [Fact]
    public void Descend_SecondUnitMakesTheFirstPay_FindsItInTheSecondSweep()
    {
        // The first unit pays only once the second has changed.
        decimal Cost(IReadOnlyList<int> choice) => 10m - (2m * choice[1]) + (choice[0] * (choice[1] == 1 ? -1m : 1m));

        Assert.Equal([1, 1], new CombinationSearch([2, 2], Cost).Descend([0, 1], most: 40));
    }

    [Fact]
    public void Descend_BudgetSpent_StopsWithTheBestSoFar()
    {
        var calls = 0;
        var search = new CombinationSearch([2, 2, 2], choice =>
        {
            calls++;
            return 10m - choice.Sum();
        });

        Assert.Equal([1, 0, 0], search.Descend([0, 1, 2], most: 2));
        Assert.Equal(2, calls);
    }

    [Theory]
    [InlineData(new[] { 4, 4, 4 }, true)]
    [InlineData(new[] { 4, 4, 5 }, false)]
    public void Combinations_AtMost64_AreFew(int[] sizes, bool few) => Assert.Equal(few, CombinationSearch.Combinations(sizes, 64) <= 64);
}
