namespace CostOptimizer.Charts;

/// <summary>Horizontal bars from zero.</summary>
public static class BarChart
{
    /// <param name="width">Pixels of the picture: about those that it will have, so that its type keeps its size.</param>
    public static Svg Draw(IReadOnlyList<BarRow> rows, ChartCaption caption, double width = RowLayout.Width)
    {
        var canvas = new SvgCanvas(width, RowLayout.Top(rows.Count), caption);
        var scale = LinearScale.Holding(rows.Select(row => row.Value), 0, width - RowLayout.Margin);
        for (var index = 0; index < rows.Count; index++)
        {
            RowLayout.Label(canvas, index, rows[index].Label, rows[index].Text, width);
            RowLayout.Bar(canvas, index, scale.At(0), scale.At(rows[index].Value), rows[index].Paint);
        }

        return canvas.Finish();
    }
}
