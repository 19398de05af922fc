namespace CostOptimizer.Core.Billing;

/// <summary>Applies commitments to the usage of one currency, hour after hour; an hour's unused rest is lost.</summary>
/// <remarks>
/// Hours in which nothing changes are worked out once. All buffers are made once and reused, so that a year of a large estate
/// allocates no more than a day of it.
/// </remarks>
internal sealed class HourlyCover
{
    private readonly BillingEstate _estate;
    private readonly IReadOnlyList<HeldCommitment> _commitments;
    private readonly CoverLayer[] _layers;
    private readonly HashSet<int> _changes = [];

    private readonly decimal[] _lineHours;
    private readonly decimal[] _nodeHours;
    private readonly decimal[] _open;
    private readonly decimal[] _units;

    public HourlyCover(BillingEstate estate, IReadOnlyList<HeldCommitment> commitments, SharingPolicy sharing)
    {
        (_estate, _commitments) = (estate, commitments);
        (_layers, var cells) = CoverRanking.Of(estate.Nodes, commitments, sharing);
        _lineHours = new decimal[estate.Lines.Count];
        _nodeHours = new decimal[estate.Nodes.Count];
        _open = new decimal[estate.Nodes.Count];
        _units = new decimal[commitments.Count];
        TotalHours = new decimal[estate.Lines.Count];
        CoveredHours = new decimal[cells];
        DrawnUnits = new decimal[cells];
        foreach (var span in commitments.Select(commitment => commitment.Span)
            .Concat(estate.Reservations.SelectMany(zone => zone.Reservations.Select(reservation => reservation.Span))))
        {
            span.AddChanges(_changes);
        }
    }

    public IEnumerable<CoverStep> Steps => _layers.SelectMany(layer => layer.Steps);

    /// <summary>Hours of each of the estate's lines.</summary>
    public decimal[] TotalHours { get; }

    /// <summary>Hours by cell of <see cref="CoverStep.FirstCell"/>.</summary>
    public decimal[] CoveredHours { get; }

    /// <summary>Commitment units by cell of <see cref="CoverStep.FirstCell"/>.</summary>
    public decimal[] DrawnUnits { get; }

    public void Run(int windowHours)
    {
        for (var hour = 0; hour < windowHours;)
        {
            var next = hour + 1;
            while (next < windowHours && !_changes.Contains(next) && Repeats(next))
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
        foreach (var line in _estate.Lines)
        {
            if (!line.RepeatsIn(hour))
            {
                return false;
            }
        }

        return true;
    }

    private void Load(int hour, int repeats)
    {
        for (var line = 0; line < _lineHours.Length; line++)
        {
            _lineHours[line] = _estate.Lines[line].HoursIn(hour);
        }

        for (var commitment = 0; commitment < _units.Length; commitment++)
        {
            _units[commitment] = _commitments[commitment].UnitsPerHour * _commitments[commitment].Span.ShareOf(hour);
        }

        SumNodes();
        LoadIdleReservations(hour);
        _nodeHours.CopyTo(_open, 0);
        for (var line = 0; line < _lineHours.Length; line++)
        {
            TotalHours[line] += _lineHours[line] * repeats;
        }
    }

    private void SumNodes()
    {
        for (var node = 0; node < _nodeHours.Length; node++)
        {
            var (first, count) = (_estate.Nodes[node].FirstLine, _estate.Nodes[node].LineCount);
            var sum = _lineHours[first];
            for (var line = first + 1; line < first + count; line++)
            {
                sum += _lineHours[line];
            }

            _nodeHours[node] = sum;
        }
    }

    private void LoadIdleReservations(int hour)
    {
        foreach (var zone in _estate.Reservations)
        {
            var running = zone.RunningNode is { } node ? _nodeHours[node] : 0m;
            foreach (var (idleNode, count, span) in zone.Reservations)
            {
                var reserved = Grain.Of(count * span.ShareOf(hour));
                var filled = Math.Min(running, reserved);
                running -= filled;
                _nodeHours[idleNode] = reserved - filled;
                _lineHours[_estate.Nodes[idleNode].FirstLine] = reserved - filled;
            }
        }
    }

    private void Cover(CoverLayer layer, int repeats)
    {
        var live = 0;
        foreach (var commitment in layer.Commitments)
        {
            live += _units[commitment] > 0m ? 1 : 0;
        }

        foreach (var step in layer.Steps)
        {
            if (live == 0)
            {
                return;
            }

            var open = OpenHours(step);
            for (var index = 0; index < step.Commitments.Length && open > 0m; index++)
            {
                var units = _units[step.Commitments[index]];
                if (units > 0m)
                {
                    open -= Draw(step, index, units, open, repeats);
                    live -= _units[step.Commitments[index]] > 0m ? 0 : 1;
                }
            }
        }
    }

    private decimal OpenHours(CoverStep step)
    {
        var open = _open[step.FirstNode];
        for (var node = step.FirstNode + 1; node < step.FirstNode + step.NodeCount; node++)
        {
            open += _open[node];
        }

        return open;
    }

    /// <returns>Hours covered.</returns>
    private decimal Draw(CoverStep step, int index, decimal units, decimal open, int repeats)
    {
        // Where the commitment runs short, the division comes last and the units stay exact.
        var wanted = open * step.Draw;
        var (drawn, covered) = wanted <= units ? (wanted, open) : (units, Math.Min(open, units / step.Draw));
        _units[step.Commitments[index]] = units - drawn;
        if (step.NodeCount == 1 && _estate.Nodes[step.FirstNode].LineCount == 1)
        {
            _open[step.FirstNode] = open - covered;
            Add(step, line: 0, index, covered * repeats, drawn * repeats);
        }
        else
        {
            Split(step, index, drawn, covered, open, repeats);
        }

        return covered;
    }

    private void Split(CoverStep step, int index, decimal drawn, decimal covered, decimal open, int repeats)
    {
        var firstLine = _estate.Nodes[step.FirstNode].FirstLine;
        for (var node = step.FirstNode; node < step.FirstNode + step.NodeCount; node++)
        {
            if (_open[node] == 0m)
            {
                continue;
            }

            var share = _open[node] / open;
            _open[node] = covered == open ? 0m : Math.Max(0m, _open[node] - (covered * share));
            for (var line = _estate.Nodes[node].FirstLine; line < _estate.Nodes[node].FirstLine + _estate.Nodes[node].LineCount; line++)
            {
                var part = share * (_lineHours[line] / _nodeHours[node]);
                Add(step, line - firstLine, index, covered * part * repeats, drawn * part * repeats);
            }
        }
    }

    private void Add(CoverStep step, int line, int index, decimal hours, decimal units)
    {
        var cell = step.FirstCell + (line * step.Commitments.Length) + index;
        CoveredHours[cell] += hours;
        DrawnUnits[cell] += units;
    }
}
