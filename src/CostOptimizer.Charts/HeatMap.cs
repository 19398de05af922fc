namespace CostOptimizer.Charts;

/// <summary>Rows of cells, darker for more; what is unknown stays empty inside a thin frame.</summary>
public static class HeatMap
{
    private const double Width = 760;
    private const double Left = 74;
    private const double Top = 24;
    private const double RowHeight = 18;
    private const double Gap = 1.5;
    private const double Legend = 30;

    /// <param name="columns">A name for each column; empty for those that are left unnamed.</param>
    /// <param name="rows">At least one, each with as many cells as there are columns.</param>
    /// <param name="least">What the lightest colour means.</param>
    /// <param name="most">What the darkest means.</param>
    public static Svg Draw(IReadOnlyList<string> columns, IReadOnlyList<HeatRow> rows, string least, string most, ChartCaption caption)
    {
        var canvas = new SvgCanvas(Width, Top + (rows.Count * RowHeight) + Legend, caption);
        var step = (Width - Left) / columns.Count;
        for (var column = 0; column < columns.Count; column++)
        {
            if (columns[column].Length > 0)
            {
                canvas.Label(Left + (column * step), Top - 8, columns[column], Paint.Soft);
            }
        }

        for (var index = 0; index < rows.Count; index++)
        {
            DrawRow(canvas, rows[index], Top + (index * RowHeight), step);
        }

        DrawLegend(canvas, Top + (rows.Count * RowHeight) + 10, least, most);
        return canvas.Finish();
    }

    /// <returns>The colour of a share: nothing at all has one of its own, and only the whole has the darkest.</returns>
    public static Paint PaintOf(double share) => Paint.Heat[share switch
    {
        <= 0 => 0,
        >= 1 => Paint.Heat.Count - 1,
        _ => 1 + (int)(share * (Paint.Heat.Count - 2)),
    }];

    private static void DrawRow(SvgCanvas canvas, HeatRow row, double y, double step)
    {
        canvas.Label(Left - 8, y + 13, row.Label, Paint.Soft, "end");
        for (var column = 0; column < row.Cells.Count; column++)
        {
            var x = Left + (column * step);
            if (row.Cells[column] is { } cell)
            {
                canvas.Cell(x, y, step - Gap, RowHeight - Gap, cell.Name, PaintOf(cell.Share));
            }
            else
            {
                var (right, bottom) = (x + step - Gap - 1, y + RowHeight - Gap - 1);
                canvas.Stroke(PathData.Line([(x + 1, y + 1), (right, y + 1), (right, bottom), (x + 1, bottom), (x + 1, y + 1)]), Paint.Grid, 1);
            }
        }
    }

    private static void DrawLegend(SvgCanvas canvas, double y, string least, string most)
    {
        const double Each = 22;
        var right = Left + (Paint.Heat.Count * Each);
        for (var index = 0; index < Paint.Heat.Count; index++)
        {
            canvas.Rectangle(Left + (index * Each), y, Each - Gap, 10, Paint.Heat[index]);
        }

        canvas.Label(Left - 8, y + 10, least, Paint.Soft, "end");
        canvas.Label(right + 8, y + 10, most, Paint.Soft);
    }
}
