using CostOptimizer.Core.Billing;

namespace CostOptimizer.Core.Tests.Billing;

public sealed class HourLevelsTests
{
    [Fact]
    public void Of_FewValues_GivesThemBackToTheDigit()
    {
        decimal[] hours = [2m, 2.0m, 0m, 2m, 0.3333333333333333333333333333m];

        var levels = HourLevels.Of(hours);

        Assert.IsType<HourLevels>(levels);
        Assert.Equal(hours, levels);
        Assert.Equal([0, 1, 0, 0, 28], levels.Select(hour => (int)hour.Scale));
        Assert.Equal((5, 2.0m), (levels.Count, levels[1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => levels[5]);
    }

    [Fact]
    public void Of_OneValue_GivesItForEveryHour()
    {
        var levels = HourLevels.Of([4m, 4m, 4m]);

        Assert.Equal([4m, 4m, 4m], levels);
        Assert.Throws<ArgumentOutOfRangeException>(() => levels[3]);
    }

    [Theory]
    [InlineData(256)]
    [InlineData(257)]
    public void Of_ManyValues_GivesThemAllBack(int values)
    {
        decimal[] hours = [.. Enumerable.Range(0, values).Select(value => (decimal)value)];

        Assert.Equal(hours, HourLevels.Of(hours));
    }

    [Fact]
    public void Each_OfLevels_ComputesOncePerLevelWhatEveryHourGets()
    {
        var computed = 0;

        var doubled = HourLevels.Each(HourLevels.Of([1m, 3m, 1m, 1m]), hour =>
        {
            computed++;
            return hour * 2m;
        });

        Assert.Equal([2m, 6m, 2m, 2m], doubled);
        Assert.Equal(2, computed);
    }
}
