namespace CostOptimizer.Core.Purchasing.Prices;

/// <summary>A cost that no purchase for a cluster goes below, at given worths of its rows.</summary>
/// <remarks>
/// Weak duality: sources that overlap others get a price for every hour, at most their fee on average; then rows come apart, and the
/// one reservation left to each is bought exactly, in whole numbers, by comparing what every further one would save with its fee.
/// </remarks>
internal sealed class ClusterBound(CoverModel model, Cluster cluster, ClusterSteps steps, double[] usage, double[] worth, LevelCurve curve)
{
    private readonly double[] _price = (double[])worth.Clone();

    public double Compute()
    {
        var exact = Exact();
        var owned = 0.0;

        // Last to cover, first to be priced: what a later source would cover is worth its price to the earlier ones.
        for (var source = cluster.Sources.Length - 1; source >= 0; source--)
        {
            if (!exact.Contains(source))
            {
                owned += Price(source);
            }
        }

        var bound = Total() - owned;
        foreach (var source in exact)
        {
            steps.Fill(curve, source, usage, _price);
            bound -= curve.BestWhole(FeeOf(source), model.Most[cluster.Sources[source]]).Net;
        }

        return bound;
    }

    /// <summary>Reservations on sale, no two for one row.</summary>
    private List<int> Exact()
    {
        var (exact, taken) = (new List<int>(), new HashSet<int>());
        for (var source = 0; source < cluster.OnSale; source++)
        {
            int[] rows = [.. steps.DrawsOf(source).Index().Where(draw => draw.Item > 0).Select(draw => draw.Index)];
            if (model.Sources[cluster.Sources[source]].IsReservation && !rows.Any(taken.Contains))
            {
                exact.Add(source);
                taken.UnionWith(rows);
            }
        }

        return exact;
    }

    private double Total()
    {
        var (rows, total) = (cluster.Rows.Length, 0.0);
        for (var hour = 0; hour < model.Groups; hour++)
        {
            total += model.Weights[hour] * Vectors.Dot(usage.AsSpan(hour * rows, rows), _price.AsSpan(hour * rows, rows));
        }

        return total;
    }

    /// <returns>What owned units are worth, money an hour.</returns>
    private double Price(int source)
    {
        steps.Fill(curve, source, cluster.OpenBefore(source), _price);
        if (source < cluster.OnSale)
        {
            Lower(source, curve.PricesFor(cluster.Units[source], FeeOf(source)));
            return 0;
        }

        var owned = model.Sources.Count - model.OnSale;
        var (prices, total) = (new double[model.Groups], 0.0);
        for (var hour = 0; hour < model.Groups; hour++)
        {
            var units = model.OwnedUnits[(hour * owned) + cluster.Sources[source] - model.OnSale];
            prices[hour] = curve.PriceOfNext(hour, units);
            total += model.Weights[hour] * units * prices[hour];
        }

        Lower(source, prices);
        return total;
    }

    private void Lower(int source, double[] prices)
    {
        var draws = steps.DrawsOf(source);
        for (var hour = 0; hour < prices.Length; hour++)
        {
            for (var row = 0; row < draws.Length; row++)
            {
                ref var price = ref _price[(hour * draws.Length) + row];
                price = draws[row] > 0 ? Math.Min(price, draws[row] * prices[hour]) : price;
            }
        }
    }

    private double FeeOf(int source) => model.Fees[cluster.Sources[source]];
}
