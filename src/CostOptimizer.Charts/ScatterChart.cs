namespace CostOptimizer.Charts;

/// <summary>Points by two measures, with a broken line that the second should stay below.</summary>
public static class ScatterChart
{
    public const double Width = 760;
    public const double Height = 300;
    private const double Left = 58;
    private const double Right = 742;
    private const double Top = 34;
    private const double Bottom = 250;
    private const int RoughTicks = 5;

    /// <summary>A label turns to the left of its mark beyond this part of the width.</summary>
    private const double Turn = 0.7;

    /// <param name="points">At least one; later ones are drawn over earlier ones.</param>
    /// <param name="limit">Most that the vertical measure may be; null for no line.</param>
    public static Svg Draw(
        IReadOnlyList<ScatterPoint> points, string xUnit, string yUnit, double? limit, ChartCaption caption, ChartFormat? format = null)
    {
        format ??= ChartFormat.Invariant;
        var canvas = new SvgCanvas(Width, Height, caption);
        var x = LinearScale.Holding(points.Select(point => point.X), Left, Right).Rounded(RoughTicks);
        var y = LinearScale.Holding(points.Select(point => point.Y).Concat(limit is { } most ? [most] : []), Bottom, Top).Rounded(RoughTicks);
        foreach (var tick in y.Ticks(RoughTicks))
        {
            canvas.Stroke(PathData.Line([(Left, y.At(tick)), (Right, y.At(tick))]), tick == 0 ? Paint.Axis : Paint.Grid, 1);
            canvas.Label(Left - 6, y.At(tick) + 4, format.Number(tick), Paint.Soft, "end");
        }

        foreach (var tick in x.Ticks(RoughTicks))
        {
            canvas.Stroke(PathData.Line([(x.At(tick), Bottom), (x.At(tick), Bottom + 4)]), Paint.Axis, 1);
            canvas.Label(x.At(tick), Bottom + 19, format.Number(tick), Paint.Soft, tick == x.High ? "end" : "middle");
        }

        canvas.Label(0, 16, yUnit, Paint.Soft);
        canvas.Label(Right, Bottom + 40, xUnit, Paint.Soft, "end");
        if (limit is { } line)
        {
            canvas.Stroke(PathData.Line([(Left, y.At(line)), (Right, y.At(line))]), Paint.Limit, 1.5, "6 4");
        }

        foreach (var point in points)
        {
            Draw(canvas, point, x.At(point.X), y.At(point.Y));
        }

        return canvas.Finish();
    }

    private static void Draw(SvgCanvas canvas, ScatterPoint point, double x, double y)
    {
        canvas.Mark(x, y, point.Shape, point.Name, point.Paint);
        if (point.Label is { } label)
        {
            var turns = x > Left + ((Right - Left) * Turn);
            canvas.Label(turns ? x - 10 : x + 10, y + 4, label, Paint.Ink, turns ? "end" : "start");
        }
    }
}
