using System.Xml.Linq;

namespace CostOptimizer.Charts.Tests;

public sealed class ScatterChartTests
{
    // Costs to 1,000 on 684 pixels from x = 58; latencies to 100 ms on 216 pixels up from y = 250.
    private static readonly XElement Picture = XElement.Parse(ScatterChart.Draw(
        [
            new ScatterPoint(500, 50, MarkShape.Circle, Paint.Now, "<g5>: 500, 50 ms"),
            new ScatterPoint(1000, 100, MarkShape.Diamond, Paint.Plan, "chosen", "chosen"),
        ],
        "USD a month",
        "ms",
        limit: 75,
        new ChartCaption("s", "Cost and latency", "Two.")).Markup);

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void Point_HalfWayOfBothAxes_LiesInTheMiddle()
    {
        var circle = Assert.Single(Picture.Descendants(Svg + "circle"));
        Assert.Equal("400", (string?)circle.Attribute("cx")); // 58 + 342
        Assert.Equal("142", (string?)circle.Attribute("cy")); // 250 − 108
        Assert.Equal("<g5>: 500, 50 ms", circle.Element(Svg + "title")!.Value);
    }

    [Fact]
    public void Limit_IsABrokenLineAtItsHeight() =>
        Assert.Equal("M58 88L742 88", Assert.Single(Picture.Descendants(Svg + "path"), path => (string?)path.Attribute("class") == "s-limit").Attribute("d")!.Value);

    [Fact]
    public void Label_NearTheRightEdge_TurnsLeft() =>
        Assert.Equal("end", (string?)Assert.Single(Picture.Descendants(Svg + "text"), text => text.Value == "chosen").Attribute("text-anchor"));
}
