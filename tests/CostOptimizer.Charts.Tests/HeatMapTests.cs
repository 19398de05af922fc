using System.Xml.Linq;

namespace CostOptimizer.Charts.Tests;

public sealed class HeatMapTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Theory]
    [InlineData(-0.1, 0)]
    [InlineData(0, 0)]
    [InlineData(0.001, 1)]
    [InlineData(0.5, 3)]
    [InlineData(0.999, 4)]
    [InlineData(1, 5)]
    [InlineData(1.4, 5)]
    public void PaintOf_AShare_KeepsNothingAndAllForThemselves(double share, int step) => Assert.Same(Paint.Heat[step], HeatMap.PaintOf(share));

    [Fact]
    public void Cell_ThatIsUnknown_IsAFrameAndNotZero()
    {
        var picture = XElement.Parse(HeatMap.Draw(
            ["00", ""],
            [new HeatRow("Nov 2", [new HeatCell(0, "no use at 00:00"), null])],
            "unused",
            "used",
            new ChartCaption("h", "Use", "One day.")).Markup);

        Assert.Equal("no use at 00:00", Assert.Single(picture.Descendants(Svg + "rect"), rect => rect.HasElements).Value);
        Assert.Single(picture.Descendants(Svg + "path"), path => (string?)path.Attribute("class") == "s-grid");
    }
}
