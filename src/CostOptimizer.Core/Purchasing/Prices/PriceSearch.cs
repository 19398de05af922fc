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
    private double _bound = double.NegativeInfinity;
    private double _step = 1;
    private bool _isPriced;

    public PriceSearch(CoverModel model)
    {
        _model = model;
        int[] shared = [.. Enumerable.Range(0, model.Sources.Count).Where(source => model.Sources[source].Kind is Billing.BilledCommitmentKind.ComputeSavingsPlan or Billing.BilledCommitmentKind.SageMakerSavingsPlan)];
        _plans = new SharedPlans(model, shared);
        _clusters = [.. ClustersOf(model, shared)];
    }

    /// <summary>Sources on sale of each cluster.</summary>
    public IReadOnlyList<int[]> Clusters => [.. _clusters.Select(cluster => cluster.OnSale)];

    /// <summary>Sets what is paid for each source; what was found before is a start for it.</summary>
    public void Charge(double[] fees)
    {
        _plans.Charge(fees);
        _model.Loop(_clusters.Length, cluster => _clusters[cluster].Charge(fees));
        (_bound, _step) = (double.NegativeInfinity, Math.Max(_step, FirstStep));
    }

    /// <summary>Starts from a purchase rather than from none.</summary>
    /// <returns>The same with the plans for all fitted anew.</returns>
    public PricedPoint Start(double[] units)
    {
        InEach((cluster, space) =>
        {
            _clusters[cluster].Read(units);
            _clusters[cluster].WriteOpen(space, _plans.Open);
        });
        _plans.Read(units);
        _plans.Improve(_plans.AreSeveral ? Rounds : 1, step: 1);
        _plans.Settle();
        (_isPriced, _step) = (true, FirstStep);
        return Point();
    }

    /// <summary>Buys for all clusters, then the plans for what these leave.</summary>
    /// <param name="tolerance">Between cost and bound, money an hour.</param>
    /// <returns>What is bought, and a cost that no purchase goes below at these fees; negative infinity where nothing was priced yet.</returns>
    public (PricedPoint Point, double Bound) Sweep(double tolerance)
    {
        // Before the plans have a price, what the clusters cost is no bound.
        var sum = SweepClusters(tolerance / _clusters.Length);
        var proven = _isPriced ? sum : double.NegativeInfinity;
        if (proven > _bound)
        {
            _bound = proven;
            _step = Math.Min(1, StepGrowth * _step);
            _plans.Settle();
        }
        else if (_isPriced)
        {
            _step = Math.Max(LeastStep, _step / 2);
        }

        _plans.Improve(_plans.AreSeveral ? Rounds : 1, _step);
        _isPriced = true;
        return (Point(), proven);
    }

    /// <summary>Buys for all clusters at the plans' prices.</summary>
    /// <returns>No purchase at all costs less, money an hour.</returns>
    private double SweepClusters(double tolerance)
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

    private PricedPoint Point()
    {
        var (units, uncovered) = (Units(), _plans.Uncovered());
        return new PricedPoint(units, Vectors.Dot(_model.Fees, units) + uncovered, uncovered, Vectors.Dot(_model.Upfronts, units));
    }

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

    private static IEnumerable<Cluster> ClustersOf(CoverModel model, int[] shared)
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
