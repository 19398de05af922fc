namespace CostOptimizer.Charts;

/// <summary>Rows over months: spans in which something holds, marks for what happens. What lies outside the months is cut off.</summary>
public static class CalendarChart
{
    private const double Head = 26;
    private const int MostNames = 6;

    /// <param name="fromUtc">First day of the first month.</param>
    /// <param name="months">1 or more.</param>
    public static Svg Draw(DateTime fromUtc, int months, IReadOnlyList<CalendarRow> rows, ChartCaption caption, ChartFormat? format = null)
    {
        format ??= ChartFormat.Invariant;
        var height = Head + RowLayout.Top(rows.Count);
        var canvas = new SvgCanvas(RowLayout.Width, height, caption);
        var time = new LinearScale(fromUtc.Ticks, fromUtc.AddMonths(months).Ticks, 0, RowLayout.Right);
        var every = (months + MostNames - 1) / MostNames;
        for (var month = 0; month < months; month += every)
        {
            var x = time.At(fromUtc.AddMonths(month).Ticks);
            canvas.Stroke(PathData.Line([(x, Head - 6), (x, height)]), Paint.Grid, 1);
            canvas.Label(x + 4, 14, format.Month(fromUtc.AddMonths(month)), Paint.Soft);
        }

        for (var index = 0; index < rows.Count; index++)
        {
            DrawRow(canvas, rows[index], Head + RowLayout.Top(index), time);
        }

        return canvas.Finish();
    }

    private static void DrawRow(SvgCanvas canvas, CalendarRow row, double top, LinearScale time)
    {
        canvas.Label(0, top + 15, row.Label, Paint.Ink);
        canvas.Label(RowLayout.Width, top + 15, row.Text, Paint.Soft, "end");
        foreach (var span in row.Spans)
        {
            var (from, to) = (Inside(time, span.FromUtc), Inside(time, span.ToUtc));
            if (to > from)
            {
                canvas.Cell(from, top + RowLayout.BarTop, to - from, RowLayout.BarHeight, span.Name, span.Paint);
            }
        }

        foreach (var mark in row.Marks.Where(mark => mark.AtUtc.Ticks >= time.Low && mark.AtUtc.Ticks <= time.High))
        {
            canvas.Mark(time.At(mark.AtUtc.Ticks), top + RowLayout.BarTop + (RowLayout.BarHeight / 2), mark.Shape, mark.Name, mark.Paint);
        }
    }

    private static double Inside(LinearScale time, DateTime at) => time.At(Math.Clamp(at.Ticks, time.Low, time.High));
}
