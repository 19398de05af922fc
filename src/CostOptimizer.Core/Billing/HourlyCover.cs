namespace CostOptimizer.Core.Billing;

/// <summary>Applies commitments to the usage of one currency, hour after hour; an hour's unused rest is lost.</summary>
/// <remarks>
/// Hours in which nothing changes are worked out once, and no hour allocates. A large estate's window is cut into segments that
/// run side by side; their number depends on the input alone and they are added in order, so the result does not depend on
/// the machine.
/// </remarks>
internal sealed class HourlyCover
{
    private const int Segments = 4;
    private const long LineHoursWorthSegments = 200_000;

    private readonly UsageNode[] _nodes;
    private readonly NodeLine[] _lines;
    private readonly ReservedZone[] _reservations;
    private readonly HeldCommitment[] _commitments;
    private readonly CoverLayer[] _layers;
    private readonly TouchedNodes _touched;
    private readonly HashSet<int> _changes = [];

    private readonly decimal[] _lineHours;
    private readonly decimal[] _nodeHours;
    private readonly decimal[] _open;
    private readonly decimal[] _units;

    private readonly CoverTotals _totals;

    private HourlyCover(BillingEstate estate, IReadOnlyList<HeldCommitment> commitments, CoverOrder order, TouchedNodes touched)
    {
        _touched = touched;
        (_nodes, _lines, _reservations, _commitments) = ([.. estate.Nodes], [.. estate.Lines], [.. estate.Reservations], [.. commitments]);
        _layers = order.Layers;
        _lineHours = new decimal[_lines.Length];
        _nodeHours = new decimal[_nodes.Length];
        _open = new decimal[_nodes.Length];
        _units = new decimal[_commitments.Length];
        _totals = CoverTotals.Empty(_lines.Length, order.Cells);
        foreach (var span in _commitments.Select(commitment => commitment.Span)
            .Concat(_reservations.SelectMany(zone => zone.Reservations.Select(reservation => reservation.Span))))
        {
            span.AddChanges(_changes);
        }
    }

    public static CoverTotals Run(BillingEstate estate, IReadOnlyList<HeldCommitment> commitments, CoverOrder order, BillingRequest request)
    {
        var (windowHours, touched) = (request.Hours, new TouchedNodes(estate, order));
        var segments = (long)touched.Lines.Length * windowHours < LineHoursWorthSegments ? 1 : Segments;
        var totals = new CoverTotals[segments];
        request.Loop(segments, segment =>
        {
            var cover = new HourlyCover(estate, commitments, order, touched);
            cover.Run((int)((long)windowHours * segment / segments), (int)((long)windowHours * (segment + 1) / segments));
            totals[segment] = cover._totals;
        });
        foreach (var later in totals.Skip(1))
        {
            totals[0].Add(later);
        }

        foreach (var line in touched.Others)
        {
            totals[0].Hours[line] = estate.Lines[line].TotalOf(windowHours);
        }

        foreach (var line in touched.Lines)
        {
            totals[0].Hours[line] = estate.Lines[line].Known?.Total ?? totals[0].Hours[line];
        }

        return totals[0];
    }

    private void Run(int fromHour, int endHour)
    {
        for (var hour = fromHour; hour < endHour;)
        {
            var next = hour + 1;
            while (next < endHour && !_changes.Contains(next) && Repeats(next))
            {
                next++;
            }

            Load(hour, next - hour);
            foreach (var layer in _layers)
            {
                Cover(layer, next - hour);
            }

            hour = next;
        }
    }

    private bool Repeats(int hour)
    {
        foreach (var line in _touched.Lines)
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
        foreach (var line in _touched.Lines)
        {
            _lineHours[line] = _lines[line].HoursIn(hour);
        }

        for (var commitment = 0; commitment < _units.Length; commitment++)
        {
            var share = _commitments[commitment].Span.ShareOf(hour);
            _units[commitment] = share == 1m ? _commitments[commitment].UnitsPerHour : _commitments[commitment].UnitsPerHour * share;
        }

        SumNodes();
        LoadIdleReservations(hour);
        _nodeHours.CopyTo(_open, 0);
        foreach (var line in _touched.Lines)
        {
            if (_lines[line].Known is null)
            {
                _totals.Hours[line] += Times(_lineHours[line], repeats);
            }
        }
    }

    private void SumNodes()
    {
        foreach (var node in _touched.Nodes)
        {
            var sum = _lineHours[_nodes[node].FirstLine];
            for (var line = _nodes[node].FirstLine + 1; line < _nodes[node].EndLine; line++)
            {
                sum += _lineHours[line];
            }

            _nodeHours[node] = sum;
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

    private void Cover(CoverLayer layer, int repeats)
    {
        // A layer is done when its commitments are used up, mostly long before its last step.
        var live = LiveIn(layer);
        for (var index = 0; index < layer.Steps.Length && live > 0; index++)
        {
            var step = layer.Steps[index];
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
        // Where the commitment runs short, its units stay exact and the quotient goes to the grain: all 28 digits of it
        // would make each later product and difference of the hour several times slower.
        var wanted = step.Draw == 1m ? open : open * step.Draw;
        var (drawn, covered) = wanted <= units ? (wanted, open) : (units, Math.Min(open, Grain.Of(step.Draw == 1m ? units : units / step.Draw)));
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
