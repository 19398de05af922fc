using System.Collections.Concurrent;

namespace CostOptimizer.Core.Purchasing.Prices;

/// <summary>Finds a purchase for estates with many reservations, by prices for the plans that all share.</summary>
/// <remarks>
/// Given what an hour of a shared plan's dollar is worth, the estate falls apart into clusters that are bought for exactly and cheaply;
/// given what the clusters leave uncovered, a plan's best amount and its worth by hour follow from sorting. The two take turns. The
/// worths also prove a bound (weak duality), so that the distance from the optimum is known (Dantzig and Wolfe 1960, Geoffrion 1974).
/// </remarks>
internal sealed class PriceSearch
{
    private const int Rounds = 3;

    // Measured on a year of 500 series: longer steps swing to and fro, shorter ones take more sweeps.
    private const double FirstStep = 0.25;
    private const double LeastStep = 0.1;
    private const double StepGrowth = 1.2;

    private readonly CoverModel _model;
    private readonly SharedPlans _plans;
    private readonly Cluster[] _clusters;
    private readonly ConcurrentBag<ClusterSpace> _spaces = [];

    public PriceSearch(CoverModel model)
    {
        _model = model;
        int[] shared = [.. Enumerable.Range(0, model.Sources.Count).Where(source => model.Sources[source].Kind is Billing.BilledCommitmentKind.ComputeSavingsPlan or Billing.BilledCommitmentKind.SageMakerSavingsPlan)];
        _plans = new SharedPlans(model, shared);
        _clusters = [.. Clusters(model, shared)];
    }

    /// <param name="start">Units to start from; none for nothing.</param>
    /// <param name="tolerance">Between cost and bound, money an hour.</param>
    /// <param name="sweeps">Most, 1 or more.</param>
    public SearchResult Run(double[]? start, double tolerance, int sweeps)
    {
        if (start is not null)
        {
            StartFrom(start);
        }

        var (best, cost, bound, step) = (Array.Empty<double>(), double.PositiveInfinity, double.NegativeInfinity, start is null ? 1 : FirstStep);
        for (var sweep = 0; sweep < sweeps && cost - bound > tolerance; sweep++)
        {
            var proven = Sweep(tolerance / _clusters.Length);
            if (proven > bound && (sweep > 0 || start is not null))
            {
                bound = proven;
                step = Math.Min(1, StepGrowth * step);
                _plans.Settle();
            }
            else if (sweep > 0)
            {
                step = Math.Max(LeastStep, step / 2);
            }

            _plans.Improve(_plans.Count > 1 ? Rounds : 1, step);
            if (Cost() is var now && now < cost)
            {
                (cost, best) = (now, Units());
            }
        }

        return new SearchResult(best, cost, bound, best);
    }

    private void StartFrom(double[] units)
    {
        InEach((cluster, space) =>
        {
            _clusters[cluster].Read(units);
            _clusters[cluster].WriteOpen(space, _plans.Open);
        });
        for (var plan = 0; plan < _plans.Count; plan++)
        {
            _plans.Amounts[plan] = _plans.SourceOf(plan) < _model.OnSale ? units[_plans.SourceOf(plan)] : 0;
        }

        _plans.Improve(_plans.Count > 1 ? Rounds : 1, step: 1);
        _plans.Settle();
    }

    /// <summary>Buys for all clusters at the plans' prices.</summary>
    /// <returns>No purchase at all costs less, money an hour.</returns>
    private double Sweep(double tolerance)
    {
        var (bounds, owned) = (new double[_clusters.Length], _plans.OwnedWorth());
        InEach((cluster, space) =>
        {
            bounds[cluster] = _clusters[cluster].Improve(space, Rounds, tolerance);
            _clusters[cluster].WriteOpen(space, _plans.Open);
        });
        return bounds.Sum() - owned;
    }

    /// <summary>Works on clusters side by side: each reads the prices of the plans for all, and writes what is open of its own rows.</summary>
    private void InEach(Action<int, ClusterSpace> work) => _model.Loop(_clusters.Length, cluster =>
    {
        var space = _spaces.TryTake(out var free) ? free : new ClusterSpace(_model, _clusters.Max(any => any.Rows.Length));
        space.Load(_clusters[cluster].Rows, _plans);
        work(cluster, space);
        _spaces.Add(space);
    });

    private double Cost() => Vectors.Dot(_model.Fees, Units()) + _plans.Uncovered();

    private double[] Units()
    {
        var units = new double[_model.OnSale];
        Array.ForEach(_clusters, cluster => cluster.Write(units));
        for (var plan = 0; plan < _plans.Count; plan++)
        {
            if (_plans.SourceOf(plan) < _model.OnSale)
            {
                units[_plans.SourceOf(plan)] = _plans.Amounts[plan];
            }
        }

        return units;
    }

    private static IEnumerable<Cluster> Clusters(CoverModel model, int[] shared)
    {
        var root = Enumerable.Range(0, model.Rows).ToArray();
        int Root(int row) => root[row] == row ? row : root[row] = Root(root[row]);
        int[] own = [.. Enumerable.Range(0, model.Sources.Count).Except(shared)];
        foreach (var source in own)
        {
            var first = Root(model.StepRow[model.StepsOfSource[source][0]]);
            foreach (var step in model.StepsOfSource[source])
            {
                root[Root(model.StepRow[step])] = first;
            }
        }

        return Enumerable.Range(0, model.Rows).GroupBy(Root).OrderBy(rows => rows.Min()).Select(rows => new Cluster(
            model,
            [.. own.Where(source => Root(model.StepRow[model.StepsOfSource[source][0]]) == rows.Key)],
            [.. rows.Order()]));
    }
}
