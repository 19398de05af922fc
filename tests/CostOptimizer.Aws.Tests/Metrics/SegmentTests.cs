using CostOptimizer.Aws.Metrics;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Aws.Tests.Metrics;

/// <summary>Trap 17: a period too fine for the age of the data answers nothing, without error.</summary>
public sealed class SegmentTests
{
    private static readonly DateTime Now = new(2026, 11, 16, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Split_TwoWeeks_IsReadByFiveMinutes()
    {
        var segment = Assert.Single(Segment.Split(new Window(Now.AddDays(-14), Now), Now));

        Assert.Equal(TimeSpan.FromMinutes(5), segment.Period);
        Assert.Equal(4032, segment.Points);
    }

    [Fact]
    public void Split_NinetyThreeDays_ReadsTheOldPartByTheHour()
    {
        var segments = Segment.Split(new Window(Now.AddDays(-93), Now), Now);

        var change = Now.AddDays(-63).AddHours(1);
        Assert.Equal(new Segment(new Window(Now.AddDays(-93), change), TimeSpan.FromHours(1)), segments[0]);
        Assert.Equal(new Segment(new Window(change, Now), TimeSpan.FromMinutes(5)), segments[1]);
    }
}
