namespace CostOptimizer.Core.Billing.Standing;

/// <summary>
/// Works out what commitments do otherwise when usage of some nodes changes, or when one more commitment comes: hour by hour it goes from
/// one try that differs to the next, and whatever lies between is as it stands.
/// </summary>
/// <remarks>
/// A try differs when its node or its commitment has more or less left than in what stands. A commitment that has less differs next
/// where it would run out; one that has more, where it ran out before. A node that was left otherwise differs at its next try. Not for
/// several threads at a time.
/// </remarks>
internal sealed class CoverChange
{
    private const int Never = int.MaxValue;

    private readonly StandingCover _standing;
    private readonly UsageNode[] _nodes;
    private readonly Own[] _own;
    private readonly int _commitments;

    /// <summary>By node that changes, its number in what stands; −1 for one that is new.</summary>
    private readonly int[] _numbers;

    /// <summary>Over all hours, how many more hours a node has than in what stands.</summary>
    private readonly decimal[] _added;

    private readonly decimal[] _hours;
    private readonly decimal[] _come;
    private readonly decimal[] _open;

    /// <summary>By commitment, units more than in what stands, and the order of the next try at which that shows.</summary>
    private readonly decimal[] _more;
    private readonly int[] _showsAt;

    /// <summary>By commitment, where among its tries that was found last.</summary>
    private readonly int[] _found;

    private readonly List<int> _differing = [];
    private readonly List<(int Node, int At, decimal Open)> _touched = [];

    /// <param name="nodes">Whose usage changes, each once.</param>
    /// <param name="added">One more commitment, or none.</param>
    public CoverChange(StandingCover standing, IReadOnlyList<UsageNode> nodes, HeldCommitment? added)
    {
        (_standing, _nodes, _commitments) = (standing, [.. nodes], standing.Tries.Commitments.Count);
        _numbers = [.. _nodes.Select(node => standing.Find(node.Key) ?? -1)];
        _added = new decimal[_nodes.Length];
        (_hours, _come, _open) = (new decimal[_nodes.Length], new decimal[_nodes.Length], new decimal[_nodes.Length]);
        (_more, _showsAt, _found) = (new decimal[_commitments + 1], new int[_commitments + 1], new int[_commitments + 1]);
        Own[] own = [.. Known(), .. New(), .. Added(added)];
        Array.Sort(own, (left, right) => left.Order != right.Order ? left.Order.CompareTo(right.Order) : CoverTry.Order(left.Try, right.Try));
        _own = own;
    }

    /// <param name="gone">By node, hours that were among those that stand, on their <see cref="Grain"/>; null where none were.</param>
    /// <param name="come">By node, hours in their place, on the same; null where none are.</param>
    /// <param name="added">As it was laid out for, in any amount.</param>
    public CoverDifference Run(IReadOnlyList<decimal[]?> gone, IReadOnlyList<decimal[]?> come, HeldCommitment? added)
    {
        var cells = _nodes.Length * (_commitments + 1);
        var total = new Totals(new decimal[_commitments + 1], new decimal[_commitments + 1], new decimal[cells], new decimal[cells]);
        Array.Clear(_added);
        for (var hour = 0; hour < _standing.Hours; hour++)
        {
            Load(hour, gone, come, added);
            GoThrough(hour, total);
        }

        for (var node = 0; node < _nodes.Length; node++)
        {
            total.Uncovered += _added[node] * _nodes[node].ListRate;
        }

        return new CoverDifference(total.Uncovered, total.Drawn, total.UncoveredIdle, total.DrawnIdle, total.CoveredHours, total.DrawnUnits);
    }

    /// <summary>Tries of what stands on nodes that change: they are gone through in any case.</summary>
    private IEnumerable<Own> Known()
    {
        foreach (var (node, number) in _numbers.Index().Where(each => each.Item >= 0))
        {
            foreach (var place in _standing.TriesOn(number).ToArray())
            {
                yield return new Own(Standing(place), _standing.TryAt(place), node, number, place, place);
            }
        }
    }

    private IEnumerable<Own> New()
    {
        foreach (var node in Enumerable.Range(0, _nodes.Length).Where(node => _numbers[node] < 0))
        {
            foreach (var each in _standing.Tries.Of(_nodes[node]))
            {
                var place = _standing.PlaceOf(each);
                yield return new Own(Before(place), each, node, -1, NextOf(_standing.TriesOf(each.Number), place), Never);
            }
        }
    }

    private IEnumerable<Own> Added(HeldCommitment? added)
    {
        if (added is null)
        {
            yield break;
        }

        foreach (var (number, node) in _standing.Nodes.Index())
        {
            if (_standing.Tries.Of(node, added, _commitments) is { } each)
            {
                var place = _standing.PlaceOf(each);
                yield return new Own(Before(place), each, Array.IndexOf(_numbers, number), number, Never, NextOf(_standing.TriesOn(number), place));
            }
        }

        foreach (var node in Enumerable.Range(0, _nodes.Length).Where(node => _numbers[node] < 0))
        {
            if (_standing.Tries.Of(_nodes[node], added, _commitments) is { } each)
            {
                yield return new Own(Before(_standing.PlaceOf(each)), each, node, -1, Never, Never);
            }
        }
    }

    private void Load(int hour, IReadOnlyList<decimal[]?> gone, IReadOnlyList<decimal[]?> come, HeldCommitment? added)
    {
        for (var node = 0; node < _nodes.Length; node++)
        {
            var before = _numbers[node] < 0 ? 0m : _standing.Usage(hour, _numbers[node]);
            var left = gone[node] is { } less ? Math.Max(0m, before - less[hour]) : before;
            _come[node] = come[node] is { } more ? more[hour] : 0m;
            _hours[node] = _open[node] = left + _come[node];
            _added[node] += _hours[node] - before;
        }

        foreach (var commitment in _differing)
        {
            _more[commitment] = 0m;
        }

        _differing.Clear();
        _touched.Clear();
        if (added is not null && StandingCover.UnitsIn(hour, added) is > 0m and var units)
        {
            _more[_commitments] = units;
            _showsAt[_commitments] = Never;
            _differing.Add(_commitments);
        }
    }

    private void GoThrough(int hour, Totals total)
    {
        for (var own = 0; ;)
        {
            var ownAt = own < _own.Length ? _own[own].Order : Never;
            var next = NextElsewhere();
            if (ownAt == Never && next == Never)
            {
                return;
            }

            if (ownAt <= next)
            {
                TryOwn(hour, in _own[own++], total);
            }
            else
            {
                TryElsewhere(hour, next / 2, total);
            }
        }
    }

    private int NextElsewhere()
    {
        var next = Never;
        foreach (var commitment in _differing)
        {
            next = Math.Min(next, _showsAt[commitment]);
        }

        foreach (var (_, at, _) in _touched)
        {
            next = Math.Min(next, at);
        }

        return next;
    }

    private void TryOwn(int hour, in Own own, Totals total)
    {
        // The added commitment is tried on every node that it serves, and used up by the first few.
        if (own.Try.Number == _commitments && _more[_commitments] == 0m)
        {
            return;
        }

        var stood = own.Order % 2 == 1;
        var openBefore = own.Number < 0 ? 0m : own.OpenAt == Never ? _standing.OpenAtEnd(hour, own.Number) : _standing.Open(hour, own.OpenAt);
        var unitsBefore = own.Try.Number == _commitments ? 0m : own.UnitsAt == Never ? _standing.UnitsAtEnd(hour, own.Try.Number) : _standing.Units(hour, own.UnitsAt);
        if (own.Node < 0)
        {
            Elsewhere(hour, own.Order, own.Try, own.Number, openBefore, unitsBefore, stood, total);
            return;
        }

        var (drawn, covered) = Try(hour, own.Order, own.Try, stood ? openBefore : 0m, _open[own.Node], unitsBefore, total);
        _open[own.Node] -= covered;
        if (drawn > 0m && _come[own.Node] > 0m)
        {
            var cell = (own.Node * (_commitments + 1)) + own.Try.Number;
            var isAll = _come[own.Node] == _hours[own.Node];
            var share = isAll ? 1m : _come[own.Node] / _hours[own.Node];
            total.CoveredHours[cell] += isAll ? covered : covered * share;
            total.DrawnUnits[cell] += isAll ? drawn : drawn * share;
        }
    }

    private void TryElsewhere(int hour, int place, Totals total) => Elsewhere(
        hour, Standing(place), _standing.TryAt(place), _standing.NodeAt(place), _standing.Open(hour, place), _standing.Units(hour, place), stood: true, total);

    /// <summary>A try on a node whose usage stands, though what is left of it may differ by now.</summary>
    private void Elsewhere(int hour, int order, CoverTry tried, int node, decimal openBefore, decimal unitsBefore, bool stood, Totals total)
    {
        var touched = FindTouched(node);
        var open = touched < 0 ? openBefore : _touched[touched].Open;
        var coveredBefore = stood ? CoveredBefore(tried, openBefore, unitsBefore) : 0m;
        var (_, covered) = Try(hour, order, tried, stood ? openBefore : 0m, open, unitsBefore, total);
        var next = NextOn(node, order);
        if (open - covered != openBefore - coveredBefore && (next != Never || _more[_commitments] != 0m))
        {
            Touch(touched, (node, next, open - covered));
        }
        else if (touched >= 0)
        {
            _touched[touched] = _touched[^1];
            _touched.RemoveAt(_touched.Count - 1);
        }
    }

    /// <param name="at">Where the node was; −1 where it was not.</param>
    private void Touch(int at, (int Node, int At, decimal Open) node)
    {
        if (at < 0)
        {
            _touched.Add(node);
        }
        else
        {
            _touched[at] = node;
        }
    }

    private int FindTouched(int node)
    {
        for (var index = 0; index < _touched.Count; index++)
        {
            if (_touched[index].Node == node)
            {
                return index;
            }
        }

        return -1;
    }

    /// <param name="openBefore">That the try found as it stood; zero where it was none.</param>
    /// <param name="open">That it finds now.</param>
    /// <param name="unitsBefore">That the commitment had.</param>
    /// <returns>As it is now.</returns>
    private (decimal Drawn, decimal Covered) Try(int hour, int order, CoverTry tried, decimal openBefore, decimal open, decimal unitsBefore, Totals total)
    {
        var commitment = tried.Number;
        var more = _more[commitment];
        var units = more == 0m ? unitsBefore : Math.Max(0m, unitsBefore + more);
        var before = openBefore > 0m && unitsBefore > 0m ? HourlyCover.Take(tried.Draw, unitsBefore, openBefore) : default;
        var now = open > 0m && units > 0m ? HourlyCover.Take(tried.Draw, units, open) : default;
        if (now != before)
        {
            var (drawn, covered) = (now.Drawn - before.Drawn, (now.Covered - before.Covered) * tried.Node.ListRate);
            total.Drawn[commitment] += drawn;
            total.Uncovered -= covered;
            if (tried.Node.IsIdle)
            {
                total.DrawnIdle[commitment] += drawn;
                total.UncoveredIdle -= covered;
            }

            Differ(commitment, more, more - drawn);
        }

        if (_more[commitment] != 0m && commitment != _commitments && (now != before || _showsAt[commitment] <= order))
        {
            _showsAt[commitment] = ShowsAfter(hour, order, commitment);
        }

        return now;
    }

    private void Differ(int commitment, decimal before, decimal now)
    {
        _more[commitment] = now;
        if (before == 0m && now != 0m)
        {
            _differing.Add(commitment);
        }
        else if (before != 0m && now == 0m)
        {
            _differing.Remove(commitment);
        }
    }

    private static decimal CoveredBefore(CoverTry tried, decimal open, decimal units) =>
        open > 0m && units > 0m ? HourlyCover.Take(tried.Draw, units, open).Covered : 0m;

    /// <returns>The order of the next try of what stands that the commitment's other units change.</returns>
    private int ShowsAfter(int hour, int order, int commitment)
    {
        var tries = _standing.TriesOf(commitment);
        var more = _more[commitment];

        // Units left after a try only fall: the first try is sought after which there are too few, or none.
        var low = FirstShort(hour, order, commitment, tries, more);
        _found[commitment] = Math.Min(low, tries.Length - 1);
        for (; more > 0m && low < tries.Length && !IsShort(hour, tries[low]); low++)
        {
        }

        return low < tries.Length ? Standing(tries[low]) : Never;
    }

    /// <summary>From where the last hour had it, in growing steps: it lies close by in most hours.</summary>
    /// <returns>The index among the tries; their number where there is none.</returns>
    private int FirstShort(int hour, int order, int commitment, ReadOnlySpan<int> tries, decimal more)
    {
        var (low, high) = (0, tries.Length);
        for (var (at, step) = (_found[commitment], 1); low < high; step *= 2)
        {
            if (IsFound(tries, at))
            {
                high = at;
                at = Math.Max(low, at - step);
            }
            else
            {
                low = at + 1;
                at = Math.Min(high - 1, at + step);
            }

            if (low > 0 && high < tries.Length)
            {
                break;
            }
        }

        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = IsFound(tries, middle) ? (low, middle) : (middle + 1, high);
        }

        return low;

        bool IsFound(ReadOnlySpan<int> places, int index) => Standing(places[index]) > order
            && UnitsAfter(hour, places, index, commitment) is var left
            && (more < 0m ? left < -more : left == 0m);
    }

    private decimal UnitsAfter(int hour, ReadOnlySpan<int> tries, int index, int commitment) =>
        index + 1 < tries.Length ? _standing.Units(hour, tries[index + 1]) : _standing.UnitsAtEnd(hour, commitment);

    /// <summary>Whether the try could have covered more.</summary>
    private bool IsShort(int hour, int place) => _standing.Open(hour, place) * _standing.TryAt(place).Draw > _standing.Units(hour, place);

    private int NextOn(int node, int order)
    {
        foreach (var place in _standing.TriesOn(node))
        {
            if (Standing(place) > order)
            {
                return Standing(place);
            }
        }

        return Never;
    }

    private static int NextOf(ReadOnlySpan<int> places, int from)
    {
        foreach (var place in places)
        {
            if (place >= from)
            {
                return place;
            }
        }

        return Never;
    }

    private static int Standing(int place) => (2 * place) + 1;

    /// <summary>Between the try at the place and the one before it.</summary>
    private static int Before(int place) => 2 * place;

    /// <param name="Order">By which tries follow each other: <see cref="Standing"/> or <see cref="Before"/>.</param>
    /// <param name="Node">Index among those that change; −1 where the usage stands and only the commitment is new.</param>
    /// <param name="Number">Of the node in what stands; −1 for a new one.</param>
    /// <param name="UnitsAt">The place where what stands tells the commitment's units; never where it is left to the end.</param>
    /// <param name="OpenAt">The same for the node's hours.</param>
    private readonly record struct Own(int Order, CoverTry Try, int Node, int Number, int UnitsAt, int OpenAt);

    private sealed record Totals(decimal[] Drawn, decimal[] DrawnIdle, decimal[] CoveredHours, decimal[] DrawnUnits)
    {
        public decimal Uncovered { get; set; }

        public decimal UncoveredIdle { get; set; }
    }
}
