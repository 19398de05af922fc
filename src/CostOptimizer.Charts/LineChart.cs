using System.Globalization;

namespace CostOptimizer.Charts;

/// <summary>A line with a band above it, a broken limit line, and shaded gaps.</summary>
public static class LineChart
{
    public const double Width = 760;
    public const double Height = 220;
    public const int MostPoints = 380;
    private const double Left = 46;
    private const double Right = 752;
    private const double Top = 34;
    private const double Bottom = 192;
    private const int RoughTicks = 4;

    /// <param name="series">At least one point.</param>
    public static Svg Draw(TimeSeries series, ChartCaption caption, ChartFormat? format = null)
    {
        format ??= ChartFormat.Invariant;
        var time = TimeScale(series);
        var value = LinearScale
            .Holding(series.Points.SelectMany(point => new[] { point.Value, point.Upper, point.Limit }).OfType<double>(), Bottom, Top)
            .Rounded(RoughTicks);
        var canvas = new SvgCanvas(Width, Height, caption, format.IsInteractive ? Data(series, time, value) : []);
        foreach (var (from, to) in series.Gaps())
        {
            canvas.Rectangle(time.At(from.Ticks), Top, time.At(to.Ticks) - time.At(from.Ticks), Bottom - Top, Paint.Gap);
        }

        DrawAxes(canvas, series, time, value, format);
        DrawSeries(canvas, series.Reduced(MostPoints), time, value);
        return canvas.Finish();
    }

    private static LinearScale TimeScale(TimeSeries series) =>
        new(series.Points[0].AtUtc.Ticks, (series.Points[^1].AtUtc + series.Step).Ticks, Left, Right);

    private static void DrawSeries(SvgCanvas canvas, TimeSeries series, LinearScale time, LinearScale value)
    {
        double X(TimePoint point) => time.At((point.AtUtc + (series.Step / 2)).Ticks);
        double? Y(double? height) => height is { } known ? value.At(known) : null;
        canvas.Area(PathData.Band([.. series.Points.Select(point => (X(point), Y(point.Value), Y(point.Upper)))]), Paint.Band);
        canvas.Stroke(PathData.Line([.. series.Points.Select(point => (X(point), Y(point.Value)))]), Paint.Line, 1.5);
        canvas.Stroke(PathData.Line([.. series.Points.Select(point => (X(point), Y(point.Limit)))]), Paint.Limit, 1.5, "6 4");
    }

    private static void DrawAxes(SvgCanvas canvas, TimeSeries series, LinearScale time, LinearScale value, ChartFormat format)
    {
        foreach (var tick in value.Ticks(RoughTicks))
        {
            var y = value.At(tick);
            canvas.Stroke(PathData.Line([(Left, y), (Right, y)]), tick == 0 ? Paint.Axis : Paint.Grid, 1);
            canvas.Label(Left - 6, y + 4, format.Number(tick), Paint.Soft, "end");
        }

        canvas.Label(0, 16, series.Unit, Paint.Soft);
        foreach (var day in Days(series))
        {
            var x = time.At(day.Ticks);
            canvas.Stroke(PathData.Line([(x, Bottom), (x, Bottom + 4)]), Paint.Axis, 1);
            canvas.Label(x, Bottom + 19, format.Day(day), Paint.Soft, "middle");
        }
    }

    /// <summary>Where the plot lies and what its edges mean, in milliseconds since 1970 and in the series' unit.</summary>
    private static IReadOnlyList<(string Name, string Value)> Data(TimeSeries series, LinearScale time, LinearScale value) =>
    [
        ("data-chart", "line"),
        ("data-plot", string.Join(' ', new[] { Left, Top, Right, Bottom }.Select(Coordinates.Text))),
        ("data-time", string.Join(' ', new[] { time.Low, time.High }.Select(ticks => Milliseconds(new DateTime((long)ticks, DateTimeKind.Utc))))),
        ("data-value", string.Join(' ', new[] { value.Low, value.High }.Select(edge => edge.ToString("R", CultureInfo.InvariantCulture)))),
        ("data-unit", series.Unit),
    ];

    private static string Milliseconds(DateTime utc) =>
        new DateTimeOffset(utc).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    /// <returns>Midnights to name: at most five, and none so near an edge that its name is cut.</returns>
    private static IEnumerable<DateTime> Days(TimeSeries series)
    {
        var from = series.Points[0].AtUtc;
        var to = series.Points[^1].AtUtc + series.Step;
        var margin = (to - from) / 20;
        var every = Math.Max(1, (int)Math.Ceiling((to - from).TotalDays / 5));
        for (var day = from.Date; day <= to - margin; day = day.AddDays(every))
        {
            if (day >= from + margin)
            {
                yield return day;
            }
        }
    }
}
