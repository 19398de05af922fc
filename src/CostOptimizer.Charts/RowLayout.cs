namespace CostOptimizer.Charts;

/// <summary>
/// Charts made of rows: a label and its value on one line, the bar below it over the whole width. So long names, a
/// phone's width and a larger type all fit.
/// </summary>
internal static class RowLayout
{
    public const double Width = 760;
    public const double RowHeight = 40;
    public const double BarTop = 23;
    public const double BarHeight = 11;
    public const double Margin = 2;
    public const double Right = Width - Margin;
    private const double FirstBaseline = 17;

    /// <summary>Thinnest bar that can be seen.</summary>
    private const double Hair = 1.5;

    public static double Top(int row) => row * RowHeight;

    public static void Label(SvgCanvas canvas, int row, string label, string value, double width = Width)
    {
        canvas.Label(0, Top(row) + FirstBaseline, label, Paint.Ink);
        canvas.Label(width, Top(row) + FirstBaseline, value, Paint.Ink, "end");
    }

    public static void Bar(SvgCanvas canvas, int row, double fromX, double toX, Paint paint) => canvas.Rectangle(
        Math.Min(fromX, toX), Top(row) + BarTop, Math.Max(Math.Abs(toX - fromX), Hair), BarHeight, paint);

    /// <summary>A vertical line through the rows, for example at zero.</summary>
    public static void Rule(SvgCanvas canvas, int rows, double x) =>
        canvas.Stroke(PathData.Line([(x, 0), (x, rows * RowHeight)]), Paint.Axis, 1, "2 3");
}
