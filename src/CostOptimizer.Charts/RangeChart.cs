namespace CostOptimizer.Charts;

/// <summary>Bars from p10 to p90 with a mark at the median, beside a line at zero: left of it is a loss.</summary>
public static class RangeChart
{
    private const double MarkWidth = 3;
    private const double Overhang = 3;

    public static Svg Draw(IReadOnlyList<RangeRow> rows, ChartCaption caption)
    {
        var canvas = new SvgCanvas(RowLayout.Width, RowLayout.Top(rows.Count), caption);
        var scale = LinearScale.Holding(rows.SelectMany(row => new[] { row.Low, row.High }), 2, RowLayout.Right);
        RowLayout.Rule(canvas, rows.Count, scale.At(0));
        for (var index = 0; index < rows.Count; index++)
        {
            var row = rows[index];
            RowLayout.Label(canvas, index, row.Label, row.Text);
            RowLayout.Bar(canvas, index, scale.At(row.Low), scale.At(row.High), row.Paint);
            canvas.Rectangle(
                scale.At(row.Middle) - (MarkWidth / 2),
                RowLayout.Top(index) + RowLayout.BarTop - Overhang,
                MarkWidth,
                RowLayout.BarHeight + (2 * Overhang),
                Paint.Mark);
        }

        return canvas.Finish();
    }
}
