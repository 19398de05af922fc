namespace CostOptimizer.Core.Billing;

/// <summary>Applies commitments to the usage of one currency, hour after hour; an hour's unused rest is lost.</summary>
/// <remarks>Hours in which nothing changes are worked out once, and no hour allocates.</remarks>
internal sealed class HourlyCover
{
    private readonly UsageNode[] _nodes;
    private readonly NodeLine[] _lines;
    private readonly ReservedZone[] _reservations;
    private readonly HeldCommitment[] _commitments;
    private readonly CoverWork _work;
    private readonly int[] _working;
    private readonly HashSet<int> _changes = [];

    private readonly decimal[] _lineHours;
    private readonly decimal[] _nodeHours;
    private readonly decimal[] _open;
    private readonly decimal[] _units;

    /// <summary>By node of <see cref="CoverWork.Left"/>, the hour for which it was last fetched.</summary>
    private readonly int[] _fetched;

    private readonly CoverTotals _totals;

    /// <param name="totals">Is added to.</param>
    public HourlyCover(BillingEstate estate, IReadOnlyList<HeldCommitment> commitments, CoverWork work, CoverTotals totals)
    {
        _work = work;
        _working = [.. work.Layers.SelectMany(layer => layer.Commitments).Distinct()];
        (_nodes, _lines, _reservations, _commitments) = ([.. estate.Nodes], [.. estate.Lines], [.. estate.Reservations], [.. commitments]);
        _lineHours = new decimal[_lines.Length];
        _nodeHours = new decimal[_nodes.Length];
        _open = new decimal[_nodes.Length];
        _units = new decimal[_commitments.Length];
        _fetched = new int[_nodes.Length];
        Array.Fill(_fetched, -1);
        _totals = totals;
        foreach (var span in _working.Select(commitment => _commitments[commitment].Span)
            .Concat(_reservations.SelectMany(zone => zone.Reservations.Select(reservation => reservation.Span))))
        {
            span.AddChanges(_changes);
        }
    }

    /// <param name="left">By node, takes what the layers leave open in each hour; null where nobody asks.</param>
    /// <param name="repeats">Takes which hours repeat the one before, if asked for.</param>
    public void Run(int fromHour, int endHour, decimal[]?[]? left = null, bool[]? repeats = null)
    {
        for (var hour = fromHour; hour < endHour;)
        {
            var next = hour + 1;
            while (next < endHour && !_changes.Contains(next) && Repeats(next))
            {
                next++;
            }

            Load(hour, next - hour);
            foreach (var layer in _work.Layers)
            {
                Cover(layer, hour, next - hour);
            }

            if (left is not null)
            {
                Keep(left, hour, next);
            }

            repeats?.AsSpan(hour + 1, next - hour - 1).Fill(true);
            hour = next;
        }
    }

    private void Keep(decimal[]?[] left, int fromHour, int endHour)
    {
        for (var node = 0; node < left.Length; node++)
        {
            left[node]?.AsSpan(fromHour, endHour - fromHour).Fill(_open[node]);
        }
    }

    private bool Repeats(int hour)
    {
        if (_work.Repeats is { } repeats && !repeats[hour])
        {
            return false;
        }

        foreach (var line in _work.Lines)
        {
            if (!_lines[line].RepeatsIn(hour))
            {
                return false;
            }
        }

        return true;
    }

    private void Load(int hour, int repeats)
    {
        foreach (var line in _work.Lines)
        {
            _lineHours[line] = _lines[line].HoursIn(hour);
        }

        foreach (var commitment in _working)
        {
            var share = _commitments[commitment].Span.ShareOf(hour);
            _units[commitment] = share == 1m ? _commitments[commitment].UnitsPerHour : _commitments[commitment].UnitsPerHour * share;
        }

        foreach (var node in _work.Nodes)
        {
            Sum(node);
        }

        LoadIdleReservations(hour);
        foreach (var node in _work.Nodes)
        {
            _open[node] = _nodeHours[node];
        }

        foreach (var line in _work.Lines)
        {
            if (_lines[line].Known is null)
            {
                _totals.Hours[line] += Times(_lineHours[line], repeats);
            }
        }
    }

    private void Sum(int node)
    {
        var sum = _lineHours[_nodes[node].FirstLine];
        for (var line = _nodes[node].FirstLine + 1; line < _nodes[node].EndLine; line++)
        {
            sum += _lineHours[line];
        }

        _nodeHours[node] = sum;
    }

    /// <summary>Most nodes are never come to in an hour: what is known of them is fetched when a step does.</summary>
    private void Fetch(NodeRange nodes, int hour)
    {
        for (var node = nodes.First; node < nodes.End; node++)
        {
            if (_work.Left[node] is not { } left || _fetched[node] == hour)
            {
                continue;
            }

            (_fetched[node], _open[node]) = (hour, left[hour]);
            if (nodes.Count > 1 || _nodes[node].LineCount > 1)
            {
                for (var line = _nodes[node].FirstLine; line < _nodes[node].EndLine; line++)
                {
                    _lineHours[line] = _lines[line].HoursIn(hour);
                }

                Sum(node);
            }
        }
    }

    private void LoadIdleReservations(int hour)
    {
        foreach (var zone in _reservations)
        {
            var running = zone.RunningNode is { } node ? _nodeHours[node] : 0m;
            foreach (var (idleNode, count, span) in zone.Reservations)
            {
                var reserved = Grain.Of(count * span.ShareOf(hour));
                var filled = Math.Min(running, reserved);
                running -= filled;
                _nodeHours[idleNode] = reserved - filled;
                _lineHours[_nodes[idleNode].FirstLine] = reserved - filled;
            }
        }
    }

    private void Cover(CoverLayer layer, int hour, int repeats)
    {
        // A layer is done when its commitments are used up, mostly long before its last step.
        var live = LiveIn(layer);
        for (var index = 0; index < layer.Steps.Length && live > 0; index++)
        {
            var step = layer.Steps[index];
            Fetch(step.Nodes, hour);
            var open = OpenHours(step.Nodes);
            if (open == 0m)
            {
                continue;
            }

            for (var choice = 0; choice < step.Commitments.Length && open > 0m; choice++)
            {
                var units = _units[step.Commitments[choice]];
                if (units > 0m)
                {
                    open -= Draw(step, choice, units, open, repeats);
                    live -= _units[step.Commitments[choice]] > 0m ? 0 : 1;
                }
            }
        }
    }

    private int LiveIn(CoverLayer layer)
    {
        var live = 0;
        foreach (var commitment in layer.Commitments)
        {
            live += _units[commitment] > 0m ? 1 : 0;
        }

        return live;
    }

    private decimal OpenHours(NodeRange nodes)
    {
        var open = _open[nodes.First];
        for (var node = nodes.First + 1; node < nodes.End; node++)
        {
            open += _open[node];
        }

        return open;
    }

    /// <returns>Hours covered.</returns>
    private decimal Draw(CoverStep step, int choice, decimal units, decimal open, int repeats)
    {
        var (drawn, covered) = Take(step.Draw, units, open);
        _units[step.Commitments[choice]] = units - drawn;
        if (step.Nodes.Count == 1 && _nodes[step.Nodes.First].LineCount == 1)
        {
            _open[step.Nodes.First] = open - covered;
            Add(step, line: 0, choice, Times(covered, repeats), Times(drawn, repeats));
        }
        else
        {
            Split(step, choice, drawn, covered, open, repeats);
        }

        return covered;
    }

    /// <summary>So much of a commitment's units goes to so many open hours, and covers so many of them.</summary>
    public static (decimal Drawn, decimal Covered) Take(decimal draw, decimal units, decimal open)
    {
        // Where the commitment runs short, its units stay exact and the quotient goes to the grain: all 28 digits of it
        // would make each later product and difference of the hour several times slower.
        var wanted = draw == 1m ? open : open * draw;
        return wanted <= units ? (wanted, open) : (units, Math.Min(open, Grain.Of(draw == 1m ? units : units / draw)));
    }

    private void Split(CoverStep step, int choice, decimal drawn, decimal covered, decimal open, int repeats)
    {
        var firstLine = _nodes[step.Nodes.First].FirstLine;
        for (var node = step.Nodes.First; node < step.Nodes.End; node++)
        {
            if (_open[node] == 0m)
            {
                continue;
            }

            var share = _open[node] / open;
            _open[node] = covered == open ? 0m : Math.Max(0m, _open[node] - (covered * share));
            for (var line = _nodes[node].FirstLine; line < _nodes[node].EndLine; line++)
            {
                if (_lineHours[line] == 0m)
                {
                    continue;
                }

                var part = share * (_lineHours[line] / _nodeHours[node]);
                Add(step, line - firstLine, choice, Times(covered * part, repeats), Times(drawn * part, repeats));
            }
        }
    }

    private void Add(CoverStep step, int line, int choice, decimal hours, decimal units)
    {
        var cell = step.FirstCell + (line * step.Commitments.Length) + choice;
        _totals.CoveredHours[cell] += hours;
        _totals.DrawnUnits[cell] += units;
    }

    // Multiplying decimals costs as much as the rest of a step, and most hours do not repeat.
    private static decimal Times(decimal value, int repeats) => repeats == 1 ? value : value * repeats;
}
