using System.Text;

namespace CostOptimizer.Charts;

/// <summary>Path data of series with gaps: nothing is drawn across a gap.</summary>
internal static class PathData
{
    /// <returns>One <c>M…L…</c> a run of values; a lone value becomes a dot (a line of no length with a round cap).</returns>
    public static string Line(IReadOnlyList<(double X, double? Y)> points)
    {
        var path = new StringBuilder();
        foreach (var run in Runs(points, point => point.Y is not null))
        {
            Append(path, 'M', run[0].X, run[0].Y!.Value);
            foreach (var (x, y) in run.Skip(1))
            {
                Append(path, 'L', x, y!.Value);
            }

            if (run.Count == 1)
            {
                path.Append("h0");
            }
        }

        return path.ToString();
    }

    /// <returns>One closed shape a run in which both edges are known.</returns>
    public static string Band(IReadOnlyList<(double X, double? Lower, double? Upper)> points)
    {
        var path = new StringBuilder();
        foreach (var run in Runs(points, point => point is { Lower: not null, Upper: not null }))
        {
            var command = 'M';
            foreach (var (x, _, upper) in run)
            {
                Append(path, command, x, upper!.Value);
                command = 'L';
            }

            foreach (var (x, lower, _) in run.AsEnumerable().Reverse())
            {
                Append(path, 'L', x, lower!.Value);
            }

            path.Append('Z');
        }

        return path.ToString();
    }

    /// <returns>Unbroken stretches of items that are <paramref name="present"/>, in order.</returns>
    public static IEnumerable<IReadOnlyList<T>> Runs<T>(IReadOnlyList<T> items, Func<T, bool> present)
    {
        var run = new List<T>();
        foreach (var item in items)
        {
            if (present(item))
            {
                run.Add(item);
            }
            else if (run.Count > 0)
            {
                yield return run;
                run = [];
            }
        }

        if (run.Count > 0)
        {
            yield return run;
        }
    }

    private static void Append(StringBuilder path, char command, double x, double y) =>
        path.Append(command).Append(Coordinates.Text(x)).Append(' ').Append(Coordinates.Text(y));
}
