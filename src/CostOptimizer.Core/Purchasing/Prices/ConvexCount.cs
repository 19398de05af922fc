namespace CostOptimizer.Core.Purchasing.Prices;

/// <summary>The count of least cost where the cost is convex in it.</summary>
internal static class ConvexCount
{
    /// <param name="near">Where to look first, 0 to <paramref name="most"/>.</param>
    public static int Least(int near, int most, Func<int, double> costOf)
    {
        var way = near < most && costOf(near + 1) < costOf(near) ? 1 : near > 0 && costOf(near - 1) < costOf(near) ? -1 : 0;
        if (way == 0)
        {
            return near;
        }

        // Gallop while it pays, then halve the step both ways.
        var (best, step) = (near + way, 1);
        while (IsCheaper(best + (way * step), best))
        {
            (best, step) = (best + (way * step), 2 * step);
        }

        for (; step > 0; step /= 2)
        {
            best = IsCheaper(best + step, best) ? best + step : IsCheaper(best - step, best) ? best - step : best;
        }

        return best;

        bool IsCheaper(int count, int than) => count >= 0 && count <= most && costOf(count) < costOf(than);
    }
}
