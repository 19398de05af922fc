namespace CostOptimizer.Charts;

/// <summary>Horizontal bars from zero.</summary>
public static class BarChart
{
    public static Svg Draw(IReadOnlyList<BarRow> rows, ChartCaption caption)
    {
        var canvas = new SvgCanvas(RowLayout.Width, RowLayout.Top(rows.Count), caption);
        var scale = LinearScale.Holding(rows.Select(row => row.Value), 0, RowLayout.Right);
        for (var index = 0; index < rows.Count; index++)
        {
            RowLayout.Label(canvas, index, rows[index].Label, rows[index].Text);
            RowLayout.Bar(canvas, index, scale.At(0), scale.At(rows[index].Value), rows[index].Paint);
        }

        return canvas.Finish();
    }
}
