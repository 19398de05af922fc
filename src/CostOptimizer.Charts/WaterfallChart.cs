namespace CostOptimizer.Charts;

/// <summary>A waterfall in rows: totals stand on zero, changes float, thin lines carry the level from bar to bar.</summary>
public static class WaterfallChart
{
    /// <param name="isLessBetter">Of costs; of savings more is.</param>
    public static Svg Draw(IReadOnlyList<WaterfallBar> bars, ChartCaption caption, ChartFormat? format = null, bool isLessBetter = true)
    {
        format ??= ChartFormat.Invariant;
        var canvas = new SvgCanvas(RowLayout.Width, RowLayout.Top(bars.Count), caption);
        var scale = LinearScale.Holding(
            bars.SelectMany(bar => new[] { (double)bar.From.Amount, (double)bar.To.Amount }), 0, RowLayout.Right);
        for (var index = 0; index < bars.Count; index++)
        {
            var bar = bars[index];
            var level = scale.At((double)bar.To.Amount);
            if (index < bars.Count - 1)
            {
                var from = RowLayout.Top(index) + RowLayout.BarTop + RowLayout.BarHeight;
                canvas.Stroke(PathData.Line([(level, from), (level, RowLayout.Top(index + 1) + RowLayout.BarTop)]), Paint.Axis, 1);
            }

            RowLayout.Label(canvas, index, bar.Label, Text(bar, format));
            RowLayout.Bar(canvas, index, scale.At((double)bar.From.Amount), level, PaintOf(bar, index == 0, isLessBetter));
        }

        return canvas.Finish();
    }

    /// <returns>A change with its sign, so that direction does not rest on colour.</returns>
    public static string Text(WaterfallBar bar, ChartFormat? format = null)
    {
        var text = (format ?? ChartFormat.Invariant).Money(bar.Change);
        return bar.IsTotal || bar.Change.Amount <= 0m ? text : "+" + text;
    }

    private static Paint PaintOf(WaterfallBar bar, bool isStart, bool isLessBetter) =>
        isStart ? Paint.Now
        : bar.IsTotal ? Paint.Plan
        : bar.Change.Amount == 0m || bar.Change.Amount < 0m == isLessBetter ? Paint.Less
        : Paint.More;
}
