using System.Xml.Linq;

namespace CostOptimizer.Charts.Tests;

public sealed class CalendarChartTests
{
    private static readonly DateTime Start = new(2027, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void Span_ThatBeganBefore_IsCutAtTheFirstMonth_AndMarksOutsideAreLeftOut()
    {
        var row = new CalendarRow(
            "asr",
            "reserved",
            [new CalendarSpan(Start.AddYears(-1), Start.AddMonths(12), "reservation", Paint.Now)],
            [new CalendarMark(Start.AddMonths(12), "ends", MarkShape.Diamond, Paint.Plan), new CalendarMark(Start.AddYears(3), "late", MarkShape.Circle, Paint.Plan)]);

        var picture = XElement.Parse(CalendarChart.Draw(Start, 24, [row], new ChartCaption("c", "Calendar", "Two years.")).Markup);

        var span = Assert.Single(picture.Descendants(Svg + "rect"));
        Assert.Equal("0", (string?)span.Attribute("x"));
        Assert.Equal("378.5", (string?)span.Attribute("width")); // 365 of 730 or 731 days on 758 pixels: 2028 is a leap year
        Assert.Equal("ends", Assert.Single(picture.Descendants(Svg + "title"), title => title.Parent!.Name == Svg + "path").Value);
        Assert.Equal(["Jan 2027", "May 2027", "Sep 2027", "Jan 2028", "May 2028", "Sep 2028"], picture.Descendants(Svg + "text").Select(text => text.Value).Take(6));
    }
}
