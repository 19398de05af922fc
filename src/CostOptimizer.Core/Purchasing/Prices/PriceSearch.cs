namespace CostOptimizer.Core.Purchasing.Prices;

/// <summary>Finds a purchase for estates with many reservations, by prices for the plans that all share.</summary>
/// <remarks>
/// Given what an hour of a shared plan's dollar is worth, the estate falls apart into clusters that are bought for exactly and cheaply;
/// given what the clusters leave uncovered, a plan's best amount and its worth by hour follow from sorting. The two take turns. The
/// worths also prove a bound (weak duality), so that the distance from the optimum is known (Dantzig and Wolfe 1960, Geoffrion 1974).
/// </remarks>
internal sealed class PriceSearch
{
    private const int Turns = 3;
    private const int Rounds = 3;

    private readonly CoverModel _model;
    private readonly SharedPlans _plans;
    private readonly Cluster[] _clusters;

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

        var (best, cost, bound) = (Array.Empty<double>(), double.PositiveInfinity, double.NegativeInfinity);
        for (var sweep = 0; sweep < sweeps; sweep++)
        {
            Sweep(isFirst: sweep == 0 && start is null);
            var (now, before) = (Cost(), cost);
            if (now < cost)
            {
                (cost, best) = (now, Units());
            }

            if (start is not null)
            {
                bound = Math.Max(bound, Bound());
            }

            if (cost - bound <= tolerance || before - now <= tolerance)
            {
                break;
            }
        }

        return new SearchResult(best, cost, bound, best);
    }

    private void StartFrom(double[] units)
    {
        foreach (var cluster in _clusters)
        {
            cluster.Units = [.. cluster.Sources.Take(cluster.OnSale).Select(source => units[source])];
            cluster.WriteOpen(_plans.Open);
        }

        for (var plan = 0; plan < _plans.Count; plan++)
        {
            _plans.Amounts[plan] = _plans.SourceOf(plan) < _model.OnSale ? units[_plans.SourceOf(plan)] : 0;
        }

        _plans.Improve(_plans.Count > 1 ? Rounds : 1);
    }

    private void Sweep(bool isFirst)
    {
        for (var turn = 0; turn < Turns; turn++)
        {
            for (var index = turn; index < _clusters.Length; index += Turns)
            {
                _clusters[index].SetWorth(_plans);
                _clusters[index].Improve(Rounds);
                _clusters[index].WriteOpen(_plans.Open);
            }

            if (!isFirst || turn == Turns - 1)
            {
                _plans.Improve(_plans.Count > 1 ? Rounds : 1);
            }
        }
    }

    private double Cost() => Vectors.Dot(_model.Fees, Units()) + _plans.Uncovered();

    private double Bound()
    {
        var bound = -_plans.OwnedWorth();
        foreach (var cluster in _clusters)
        {
            cluster.SetWorth(_plans);
            bound += cluster.Bound();
        }

        return bound;
    }

    private double[] Units()
    {
        var units = new double[_model.OnSale];
        foreach (var cluster in _clusters)
        {
            for (var source = 0; source < cluster.OnSale; source++)
            {
                units[cluster.Sources[source]] = cluster.Units[source];
            }
        }

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
