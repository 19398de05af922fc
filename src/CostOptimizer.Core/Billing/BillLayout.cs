using CostOptimizer.Core.Commitments;

namespace CostOptimizer.Core.Billing;

/// <summary>How usage of some offerings lies beside the rest, and in which order commitments are tried on it; any hours fit in.</summary>
internal sealed class BillLayout
{
    private readonly BillingEstate _estate;
    private readonly (NodeKey Node, LineKey Line)[] _places;
    private readonly int[] _lines;
    private readonly ReservedInstance? _reserved;
    private readonly SavingsPlan? _plan;

    private readonly CoverWork _work;
    private readonly CoverTotals _known;

    /// <param name="estate">With <paramref name="changing"/> in it.</param>
    /// <param name="commitments">In the order of their ids.</param>
    /// <param name="steady">Of everything else.</param>
    /// <param name="reserved">The commitment beyond those that are always there; null when it is a plan, or none.</param>
    /// <param name="plan">The same.</param>
    public BillLayout(
        BillingEstate estate,
        IReadOnlyList<HeldCommitment> commitments,
        CoverOrder order,
        SteadyCover steady,
        IReadOnlyList<UsageSeries> changing,
        ReservedInstance? reserved,
        SavingsPlan? plan)
    {
        (_estate, Order, _reserved, _plan) = (estate, order, reserved, plan);
        _places = [.. changing.Select(PlaceOf)];
        _lines = [.. _places.Select(place => LineAt(estate, place))];
        Numbers = LineNumbers.From(estate);
        (_work, _known) = steady.Beside(
            estate,
            commitments.Count,
            order,
            estate.Nodes.Index().Where(node => _lines.Any(line => line >= node.Item.FirstLine && line < node.Item.EndLine)).Select(node => node.Index),
            commitments.Index().Where(commitment => commitment.Item.Id == reserved?.Id || commitment.Item.Id == plan?.Id).Select(commitment => commitment.Index));
    }

    public CoverOrder Order { get; }

    public LineNumbers Numbers { get; }

    /// <summary>Whether usage of the same places comes, beside a commitment that serves the same: their amounts change no order.</summary>
    public bool Fits(IReadOnlyList<UsageSeries> usage, ReservedInstance? reserved, SavingsPlan? plan) =>
        usage.Count == _places.Length
        && AlikeCommitments.Are(_reserved, reserved)
        && AlikeCommitments.Are(_plan, plan)
        && usage.Index().All(series => PlaceOf(series.Item) == _places[series.Index]);

    public BillingEstate With(IReadOnlyList<UsageSeries> usage)
    {
        var lines = _estate.Lines.ToArray();
        foreach (var line in _lines.Index().GroupBy(place => place.Item, place => usage[place.Index].InstanceHours))
        {
            lines[line.Key] = lines[line.Key] with { Series = [.. line] };
        }

        return _estate with { Lines = lines };
    }

    /// <param name="estate">One that came from <see cref="With"/>.</param>
    /// <param name="commitments">Those laid out, in other amounts where they are not always there.</param>
    public CoverTotals Cover(BillingEstate estate, IReadOnlyList<HeldCommitment> commitments, int hours) =>
        CoverRun.Of(estate, commitments, _work, _known.Copy(), hours);

    private static (NodeKey Node, LineKey Line) PlaceOf(UsageSeries series) => (BillingEstate.NodeOf(series), LineKey.Of(series));

    private static int LineAt(BillingEstate estate, (NodeKey Node, LineKey Line) place)
    {
        var node = estate.Nodes.First(each => each.Key == place.Node);
        return Enumerable.Range(node.FirstLine, node.LineCount).First(line => estate.Lines[line].Key == place.Line);
    }
}
