using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Billing.Standing;

/// <summary>
/// What commitments do with usage that stands, with what each try found kept hour by hour: so that a change of some of it is worked
/// out from where it differs (<see cref="CoverChange"/>), by any number of threads.
/// </summary>
/// <remarks>A change may not concern usage that a zonal commitment or a capacity reservation serves; Capacity Blocks are not known here.</remarks>
internal sealed class StandingCover
{
    private readonly UsageNode[] _nodes;
    private readonly decimal[][] _usage;
    private readonly Dictionary<NodeKey, int> _numbers;
    private readonly CoverTry[] _tries;
    private readonly int[] _nodeOf;
    private readonly int[][] _byNode;
    private readonly int[][] _byCommitment;

    /// <summary>By try and hour, what the node and the commitment have left when it comes: a change looks at few tries, in every hour.</summary>
    private readonly decimal[] _open;
    private readonly decimal[] _units;

    /// <summary>By hour and node, and by hour and commitment, what is left in the end.</summary>
    private readonly decimal[] _openAtEnd;
    private readonly decimal[] _unitsAtEnd;

    private readonly decimal[] _drawn;
    private readonly decimal[] _drawnIdle;

    /// <param name="request">Usage in the currency, each series with hours, without spot; its commitments in the currency are those of <paramref name="tries"/>.</param>
    public StandingCover(BillingRequest request, Currency currency, CoverTries tries)
    {
        (Tries, Hours, Payable) = (tries, request.Hours, 1m - request.PrivateDiscount);
        var usage = StandingUsage.Of(request, currency, tries.Commitments);
        _nodes = [.. usage.Nodes.Select(each => each.Node)];
        _usage = [.. usage.Nodes.Select(each => each.Hours)];
        _numbers = _nodes.Index().ToDictionary(node => node.Item.Key, node => node.Index);
        _tries = [.. _nodes.SelectMany(tries.Of)];
        Array.Sort(_tries, CoverTry.Order);
        _nodeOf = [.. _tries.Select(each => _numbers[each.Node.Key])];
        _byNode = Places(_nodeOf, _nodes.Length);
        _byCommitment = Places([.. _tries.Select(each => each.Number)], tries.Commitments.Count);
        (_open, _units) = (new decimal[Hours * _tries.Length], new decimal[Hours * _tries.Length]);
        (_openAtEnd, _unitsAtEnd) = (new decimal[Hours * _nodes.Length], new decimal[Hours * tries.Commitments.Count]);
        (_drawn, _drawnIdle) = (usage.Drawn, usage.DrawnIdle);
        for (var hour = 0; hour < Hours; hour++)
        {
            Cover(hour);
        }

        for (var node = 0; node < _nodes.Length; node++)
        {
            var open = 0m;
            for (var hour = 0; hour < Hours; hour++)
            {
                open += OpenAtEnd(hour, node);
            }

            Uncovered += open * _nodes[node].ListRate;
            UncoveredIdle += _nodes[node].IsIdle ? open * _nodes[node].ListRate : 0m;
        }

        foreach (var (number, commitment) in tries.Commitments.Index())
        {
            Paid += PaidFor(commitment);
            Unused += UnusedOf(commitment, _drawn[number]);
        }
    }

    public CoverTries Tries { get; }

    public int Hours { get; }

    /// <summary>What is paid of each amount after the private discount: 0 to 1.</summary>
    public decimal Payable { get; }

    /// <summary>What no commitment covers, at list prices.</summary>
    public decimal Uncovered { get; }

    /// <summary>Of <see cref="Uncovered"/>, idle capacity reservations.</summary>
    public decimal UncoveredIdle { get; }

    /// <summary>Of all commitments, amortized, after the private discount.</summary>
    public decimal Paid { get; }

    /// <summary>The part of <see cref="Paid"/> that covers nothing.</summary>
    public decimal Unused { get; }

    public IReadOnlyList<UsageNode> Nodes => _nodes;

    public static UsageNode NodeOf(UsageSeries series, BillingRequest request) => new(
        BillingEstate.NodeOf(series), Grain.Of(request.OnDemand[series.Offering].PerHour.Amount), request.SizeFlexibility.FactorOf(series.Offering), FirstLine: 0, LineCount: 1);

    public int? Find(NodeKey node) => _numbers.TryGetValue(node, out var number) ? number : null;

    public CoverTry TryAt(int place) => _tries[place];

    /// <summary>The node of a try, by its number.</summary>
    public int NodeAt(int place) => _nodeOf[place];

    /// <summary>Places of the tries on a node, ascending.</summary>
    public ReadOnlySpan<int> TriesOn(int node) => _byNode[node];

    /// <summary>Places of the tries of a commitment, ascending.</summary>
    public ReadOnlySpan<int> TriesOf(int commitment) => _byCommitment[commitment];

    /// <returns>The place before which a try that is not among these comes.</returns>
    public int PlaceOf(CoverTry added)
    {
        var (low, high) = (0, _tries.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = CoverTry.Order(_tries[middle], added) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>Units that the commitment gave in all.</summary>
    public decimal Drawn(int commitment) => _drawn[commitment];

    /// <summary>Of these, what idle capacity reservations drew.</summary>
    public decimal DrawnIdle(int commitment) => _drawnIdle[commitment];

    public decimal PaidFor(HeldCommitment commitment) => Grain.Of(commitment.Paid * Payable);

    /// <returns>What of the commitment's fee so many of its units are.</returns>
    public decimal UsedOf(HeldCommitment commitment, decimal drawn) => drawn == 0m
        ? 0m
        : Math.Min(PaidFor(commitment), Grain.Of(PaidFor(commitment) * (drawn / (commitment.UnitsPerHour * commitment.Span.Hours))));

    public decimal UnusedOf(HeldCommitment commitment, decimal drawn) => PaidFor(commitment) - UsedOf(commitment, drawn);

    public decimal Usage(int hour, int node) => _usage[node][hour];

    /// <summary>Hours of the node that are open when the try comes.</summary>
    public decimal Open(int hour, int place) => _open[(place * Hours) + hour];

    /// <summary>Units that the commitment has when the try comes.</summary>
    public decimal Units(int hour, int place) => _units[(place * Hours) + hour];

    public decimal OpenAtEnd(int hour, int node) => _openAtEnd[(hour * _nodes.Length) + node];

    public decimal UnitsAtEnd(int hour, int commitment) => _unitsAtEnd[(hour * Tries.Commitments.Count) + commitment];

    private void Cover(int hour)
    {
        var open = _openAtEnd.AsSpan(hour * _nodes.Length, _nodes.Length);
        var units = _unitsAtEnd.AsSpan(hour * _drawn.Length, _drawn.Length);
        for (var node = 0; node < open.Length; node++)
        {
            open[node] = _usage[node][hour];
        }

        for (var commitment = 0; commitment < units.Length; commitment++)
        {
            units[commitment] = UnitsIn(hour, Tries.Commitments[commitment]);
        }

        for (var (place, at) = (0, hour); place < _tries.Length; place++, at += Hours)
        {
            var (node, commitment) = (_nodeOf[place], _tries[place].Number);
            (_open[at], _units[at]) = (open[node], units[commitment]);
            if (open[node] > 0m && units[commitment] > 0m)
            {
                var (drawn, covered) = HourlyCover.Take(_tries[place].Draw, units[commitment], open[node]);
                open[node] -= covered;
                units[commitment] -= drawn;
                _drawn[commitment] += drawn;
                _drawnIdle[commitment] += _nodes[node].IsIdle ? drawn : 0m;
            }
        }
    }

    public static decimal UnitsIn(int hour, HeldCommitment commitment)
    {
        var share = commitment.Span.ShareOf(hour);
        return share == 1m ? commitment.UnitsPerHour : commitment.UnitsPerHour * share;
    }

    private static int[][] Places(int[] keys, int count)
    {
        var places = Enumerable.Range(0, count).Select(_ => new List<int>()).ToArray();
        for (var place = 0; place < keys.Length; place++)
        {
            places[keys[place]].Add(place);
        }

        return [.. places.Select(each => each.ToArray())];
    }
}
