namespace CostOptimizer.Core.Allocation;

/// <summary>
/// Branch and bound over the slices, bucket by bucket. A branch ends when even fractional instances for the slices that
/// are left would cost no less than the best mix known.
/// </summary>
internal sealed class AllocationSearch
{
    /// <summary>Digits that decide whether a load fits: thirds that add up to one must not need two.</summary>
    private const int Digits = 12;

    private readonly int _slices;
    private readonly int _mostSteps;
    private readonly decimal[] _prices;

    /// <summary>Load of one slice, by bucket and type; null where the type cannot serve the bucket.</summary>
    private readonly decimal?[][] _loads;

    /// <summary>Least cost of the slices from this bucket on, with instances that could be divided.</summary>
    private readonly decimal[] _leastFrom;
    private readonly int[][] _current;
    private readonly decimal[] _carried;
    private decimal _bestCost = decimal.MaxValue;
    private int _steps;

    public AllocationSearch(AllocatableType[] types, AllocationRequest request, int mostSteps)
    {
        (_slices, _mostSteps) = (request.SlicesPerBucket, mostSteps);
        var currency = types[0].Price.Currency;
        _prices = [.. types.Select(type => type.Price.Currency == currency ? type.Price.PerHour.Amount : throw new Values.CurrencyMismatchException(currency, type.Price.Currency))];
        _loads = [.. request.BucketRates.Select((rate, bucket) => types.Select(type => LoadOf(rate, type.Throughput[bucket])).ToArray())];
        _leastFrom = new decimal[_loads.Length + 1];
        _current = [.. _loads.Select(_ => new int[types.Length])];
        _carried = new decimal[types.Length];
        BestCounts = new int[types.Length];
    }

    public int[][] Best { get; private set; } = [];

    public int[] BestCounts { get; private set; }

    public bool IsProven => _steps < _mostSteps;

    /// <returns>False when a bucket can be served by no type.</returns>
    public bool Run()
    {
        for (var bucket = _loads.Length - 1; bucket >= 0; bucket--)
        {
            if (CheapestPerSlice(bucket) is not { } cheapest)
            {
                return false;
            }

            _leastFrom[bucket] = _leastFrom[bucket + 1] + (cheapest * _slices);
        }

        Bucket(0);
        return true;
    }

    private decimal? LoadOf(double rate, double throughput) =>
        rate == 0 ? 0m : throughput > 0 ? (decimal)rate / _slices / (decimal)throughput : null;

    private decimal? CheapestPerSlice(int bucket) => _loads[bucket].Select((load, type) => load * _prices[type]).Min();

    private void Bucket(int bucket)
    {
        if (bucket == _loads.Length)
        {
            Keep();
            return;
        }

        Share(bucket, type: 0, left: _slices);
    }

    /// <summary>Gives the type every number of the bucket's slices in turn, the most first: whole devices are filled early.</summary>
    private void Share(int bucket, int type, int left)
    {
        if (type == _prices.Length)
        {
            if (left == 0 && CanStillWin(bucket + 1))
            {
                Bucket(bucket + 1);
            }

            return;
        }

        var isLast = type == _prices.Length - 1;
        var most = _loads[bucket][type] is null ? 0 : left;
        for (var slices = most; slices >= (isLast ? left : 0); slices--)
        {
            // The first way down is always finished, so that there is an answer whatever the limit.
            if (++_steps >= _mostSteps && Best.Length > 0)
            {
                return;
            }

            var before = _carried[type];
            _carried[type] += slices * (_loads[bucket][type] ?? 0m);
            _current[bucket][type] = slices;
            Share(bucket, type + 1, left - slices);
            _carried[type] = before;
        }
    }

    private bool CanStillWin(int bucket)
    {
        var divided = _leastFrom[bucket];
        var whole = 0m;
        for (var type = 0; type < _prices.Length; type++)
        {
            divided += _carried[type] * _prices[type];
            whole += Instances(_carried[type]) * _prices[type];
        }

        // A hair's breadth of slack, because the loads of equal mixes differ in their last digit.
        return Math.Max(whole, Math.Round(divided, Digits)) <= _bestCost;
    }

    private void Keep()
    {
        int[] counts = [.. _carried.Select(Instances)];
        var cost = counts.Select((count, type) => count * _prices[type]).Sum();
        if (cost > _bestCost || (cost == _bestCost && !IsPreferred(counts)))
        {
            return;
        }

        _bestCost = cost;
        BestCounts = counts;
        Best = [.. _current.Select(bucket => bucket.ToArray())];
    }

    /// <summary>Fewer instances, then more of the first type by name.</summary>
    private bool IsPreferred(int[] counts) => counts.Sum() != BestCounts.Sum()
        ? counts.Sum() < BestCounts.Sum()
        : counts.Zip(BestCounts).Where(pair => pair.First != pair.Second).Select(pair => pair.First > pair.Second).FirstOrDefault();

    private static int Instances(decimal load) => (int)Math.Ceiling(Math.Round(load, Digits));
}
