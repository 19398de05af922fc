using CostOptimizer.Core.Demand;

namespace CostOptimizer.Core.Tests.Demand;

public sealed class HourlyRollupSeriesTests
{
    private static readonly DateTime Monday = new(2026, 1, 5, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Of_HoursThatDifferInEveryFigure_GivesThemBack()
    {
        HourlyRollup[] hours =
        [
            new(Monday, 12, 2.5, 1, 1.1, 1.2, 1.3, 1.4, 1.5, 11, 40, 88),
            new(Monday.AddHours(1), 0, 1, null, null, null, null, null, null, null, null, null),
            new(Monday.AddHours(2), 7, 0, 0, 2.1, 2.2, 2.3, 2.4, 2.5, 12, 0, 99),
        ];

        Assert.Equal(hours, HourlyRollupSeries.Of(hours));
    }

    [Fact]
    public void Of_FiguresThatNeverChange_GivesThemBack()
    {
        HourlyRollup[] hours = [.. Enumerable.Range(0, 3).Select(hour => new HourlyRollup(Monday.AddHours(hour), 12, 4, 1, 1, 1, 1, 1, 2, null, null, 50))];

        Assert.Equal(hours, HourlyRollupSeries.Of(hours));
    }

    [Fact]
    public void At_AnHourIsMissing_FindsTheOthersAndNotThatOne()
    {
        var hours = HourlyRollupSeries.Of([.. new[] { 0, 1, 4, 5 }.Select(hour => new HourlyRollup(Monday.AddHours(hour), 12, hour, 1, 1, 1, 1, 1, 1, null, null, null))]);

        Assert.Equal(
            [null, 0, 1, null, null, 4, 5, null],
            Enumerable.Range(-1, 8).Select(hour => hours.At(Monday.AddHours(hour))?.InstanceHours));
        Assert.Null(HourlyRollupSeries.Of([]).At(Monday));
    }
}
