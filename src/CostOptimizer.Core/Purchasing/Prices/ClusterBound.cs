namespace CostOptimizer.Core.Purchasing.Prices;

/// <summary>A cost that no purchase for a cluster goes below, at given worths of its rows.</summary>
/// <remarks>
/// Weak duality: lots that overlap others get a price for every hour, at most their fee on average; then rows come apart, and the
/// one lot of reservations left to each is bought exactly, in whole numbers, by comparing what every further one would save with its fee.
/// </remarks>
internal sealed class ClusterBound
{
    private const int Halvings = 10;

    private readonly double[]?[] _nets;
    private readonly int[] _best;

    private ClusterBound(double[]?[] nets, double unbought)
    {
        _nets = nets;
        _best = [.. nets.Select(net => net is null ? 0 : Array.IndexOf(net, net.Max()))];
        Value = unbought - nets.Index().Sum(net => net.Item?[_best[net.Index]] ?? 0);
    }

    /// <summary>Money an hour.</summary>
    public double Value { get; }

    /// <param name="units">Bought, by lot.</param>
    /// <param name="cover">Sets what is open in the space to what the steps before one leave, of a share of what is bought.</param>
    public static ClusterBound Of(CoverModel model, Lot[] lots, ClusterSteps steps, ClusterSpace space, double[] units, Action<int, double> cover)
    {
        var (exact, unbought) = (Exact(lots, steps), 0.0);
        space.Worth.CopyTo(space.Price);

        // Last to cover, first to be priced: what a later lot would cover is worth its price to the earlier ones.
        for (var lot = lots.Length - 1; lot >= 0; lot--)
        {
            if (!exact.Contains(lot))
            {
                Fill(lot, share: 1);
                unbought -= Price(model, lots[lot], space, units[lot]);
                if (lots[lot].IsOnSale && Vectors.Dot(model.Weights, space.HourPrices) < lots[lot].Fee)
                {
                    Raise(model, lots[lot].Fee, space, share => Fill(lot, share));
                }

                Lower(space, steps.DrawsOf(lot));
            }
        }

        var rows = space.Usage.Length / model.Groups;
        for (var hour = 0; hour < model.Groups; hour++)
        {
            unbought += model.Weights[hour] * Vectors.Dot(space.Usage.Slice(hour * rows, rows), space.Price.Slice(hour * rows, rows));
        }

        var nets = new double[]?[lots.Length];
        foreach (var lot in exact)
        {
            steps.Fill(space.Curve, lot, space.Usage, space.Price);
            nets[lot] = Nets(lots[lot], space.Curve.GainsOfUnits((int)lots[lot].Most));
        }

        return new ClusterBound(nets, unbought);

        void Fill(int lot, double share)
        {
            cover(steps.FirstOf(lot), share);
            steps.Fill(space.Curve, lot, space.Open, space.Price);
        }
    }

    /// <returns>The count that the prices speak for, the least of several alike; null where the lot is priced itself.</returns>
    public int? BestOf(int lot) => _nets[lot] is null ? null : _best[lot];

    /// <returns>No purchase with so many of the lot costs less.</returns>
    public double LeastWith(int lot, int count) => _nets[lot] is { } nets ? Value + nets[_best[lot]] - nets[count] : Value;

    /// <returns>Counts with which a purchase may cost less by more than the tolerance, the most promising first.</returns>
    public IEnumerable<int> Counts(int lot, double cost, double tolerance) =>
        Enumerable.Range(0, _nets[lot]?.Length ?? 0).Where(count => LeastWith(lot, count) < cost - tolerance).OrderByDescending(count => _nets[lot]![count]);

    /// <summary>Reservations on sale, no two for one row.</summary>
    private static List<int> Exact(Lot[] lots, ClusterSteps steps)
    {
        var (exact, taken) = (new List<int>(), new HashSet<int>());
        for (var lot = 0; lot < lots.Length; lot++)
        {
            int[] rows = [.. steps.DrawsOf(lot).Index().Where(draw => draw.Item > 0).Select(draw => draw.Index)];
            if (lots[lot].IsOnSale && lots[lot].IsReservation && !rows.Any(taken.Contains))
            {
                exact.Add(lot);
                taken.UnionWith(rows);
            }
        }

        return exact;
    }

    private static double[] Nets(Lot lot, double[] gains)
    {
        var (nets, sum) = (new double[gains.Length + 1], 0.0);
        for (var count = 1; count < nets.Length; count++)
        {
            sum += gains[count - 1];
            nets[count] = sum - lot.FeesOf(count);
        }

        return nets;
    }

    /// <summary>Prices a unit of the lot in every hour.</summary>
    /// <returns>What owned units are worth, money an hour.</returns>
    private static double Price(CoverModel model, Lot lot, ClusterSpace space, double units)
    {
        var (curve, prices) = (space.Curve, space.HourPrices);
        if (lot.IsOnSale)
        {
            curve.PricesFor(units, lot.Fee, prices);
            return 0;
        }

        var (owned, total) = (model.Sources.Count - model.OnSale, 0.0);
        for (var hour = 0; hour < model.Groups; hour++)
        {
            var held = model.OwnedUnits[(hour * owned) + lot.First - model.OnSale];
            prices[hour] = curve.PriceOfNext(hour, held);
            total += model.Weights[hour] * held * prices[hour];
        }

        return total;
    }

    /// <summary>Raises the prices of what is not worth its fee to the fee.</summary>
    /// <remarks>
    /// Nothing is open where reservations cover all, which would make a plan, and with it the usage, worth nothing there. So it is
    /// priced as if fewer reservations were bought, down to where its first unit is worth the fee: that prices the usage of the
    /// busiest hours, for which the last reservations were bought, in full.
    /// </remarks>
    /// <param name="fill">Sets the curve to what is left by a share of what is bought.</param>
    private static void Raise(CoverModel model, double fee, ClusterSpace space, Action<double> fill)
    {
        var (prices, tried, dear) = (space.HourPrices, new double[model.Groups], new double[model.Groups]);
        var (low, high) = (0.0, 1.0);
        for (var halving = 0; halving < Halvings; halving++)
        {
            // First as if nothing were bought: that may not make it worth its fee either.
            var middle = halving == 0 ? 0 : (low + high) / 2;
            fill(middle);
            for (var hour = 0; hour < tried.Length; hour++)
            {
                tried[hour] = space.Curve.PriceOfNext(hour, level: 0);
            }

            var isDear = Vectors.Dot(model.Weights, tried) > fee;
            tried.CopyTo(isDear ? dear : prices, 0);
            if (!isDear && middle == 0)
            {
                return;
            }

            (low, high) = isDear ? (middle, high) : (low, middle);
        }

        var (least, most) = (Vectors.Dot(model.Weights, prices), Vectors.Dot(model.Weights, dear));
        Vectors.Scale(prices, (most - fee) / (most - least));
        Vectors.AddTimes(prices, (fee - least) / (most - least), dear);
    }

    /// <summary>What the priced lot would cover is worth no more than its price.</summary>
    private static void Lower(ClusterSpace space, double[] draws)
    {
        var price = space.Price;
        for (var hour = 0; hour < space.HourPrices.Length; hour++)
        {
            for (var row = 0; row < draws.Length; row++)
            {
                ref var cell = ref price[(hour * draws.Length) + row];
                cell = draws[row] > 0 ? Math.Min(cell, draws[row] * space.HourPrices[hour]) : cell;
            }
        }
    }
}
