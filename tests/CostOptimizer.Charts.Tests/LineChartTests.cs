using System.Xml.Linq;

namespace CostOptimizer.Charts.Tests;

public sealed class LineChartTests
{
    private static readonly DateTime Start = new(2026, 11, 2, 0, 0, 0, DateTimeKind.Utc);

    // Four hours on 706 pixels from x = 46: middles at 134.25, 310.75, 487.25, 663.75. Zero is at y = 192, 4 at y = 34,
    // so one device is 39.5 pixels high.
    private static readonly TimeSeries Series = new(
        [
            new TimePoint(Start, 2, 3, 4),
            new TimePoint(Start.AddHours(1), 1, 2, 4),
            new TimePoint(Start.AddHours(2), null, null, 4),
            new TimePoint(Start.AddHours(3), 4, 4, 4),
        ],
        TimeSpan.FromHours(1),
        "busy devices");

    private static readonly XElement Picture = XElement.Parse(LineChart.Draw(Series, new ChartCaption("c", "Demand", "Two runs.")).Markup);

    [Fact]
    public void Line_WithAGap_IsSplitAtIt() => Assert.Equal("M134.3 113L310.8 152.5M663.8 34h0", Path("s-line"));

    [Fact]
    public void Band_WithAGap_IsSplitAtIt() =>
        Assert.Equal("M134.3 73.5L310.8 113L310.8 152.5L134.3 113ZM663.8 34L663.8 34Z", Path("p-band"));

    [Fact]
    public void Gap_IsShadedOverItsWholeHour()
    {
        var gap = Assert.Single(Elements("rect"));
        Assert.Equal("399", (string?)gap.Attribute("x")); // 46 + 2 × 176.5
        Assert.Equal("176.5", (string?)gap.Attribute("width"));
    }

    [Fact]
    public void Limit_IsBroken_SoThatItIsToldApartWithoutColour()
    {
        var limit = Assert.Single(Elements("path"), path => (string?)path.Attribute("class") == "s-limit");
        Assert.Equal("6 4", (string?)limit.Attribute("stroke-dasharray"));
    }

    [Fact]
    public void Reduced_SeriesOfSix_MergesPairsAndKeepsWholeGaps()
    {
        var series = new TimeSeries(
            [.. new double?[] { 1, 3, null, 5, null, null }.Select((value, hour) => new TimePoint(Start.AddHours(hour), value, value + hour, null))],
            TimeSpan.FromHours(1),
            "");

        var reduced = series.Reduced(3);

        Assert.Equal(TimeSpan.FromHours(2), reduced.Step);
        Assert.Equal([2, 5, null], reduced.Points.Select(point => point.Value));
        Assert.Equal([4, 8, null], reduced.Points.Select(point => point.Upper));
        Assert.Equal(
            [(Start.AddHours(2), Start.AddHours(3)), (Start.AddHours(4), Start.AddHours(6))],
            series.Gaps());
    }

    private static string? Path(string kind) => (string?)Elements("path").Single(path => (string?)path.Attribute("class") == kind).Attribute("d");

    private static IEnumerable<XElement> Elements(string name) => Picture.Descendants(Picture.Name.Namespace + name);
}
