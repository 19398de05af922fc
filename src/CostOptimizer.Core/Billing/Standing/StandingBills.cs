using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Billing.Standing;

/// <summary>
/// Bills usage in the place of other usage, beside all that stands. Each bill's figures are those of <see cref="BillingSimulator"/> but for
/// some grains of a bill, less than 10⁻⁹ in all.
/// </summary>
/// <remarks>Not for several threads at a time; what stands is.</remarks>
/// <param name="request">That <paramref name="standing"/> came from.</param>
/// <param name="currency">Usage in any other is left out.</param>
/// <param name="gone">Among what stands, on demand; like all that comes without zones, and served by no zonal commitment or capacity reservation.</param>
internal sealed class StandingBills(BillingRequest request, Currency currency, StandingCover standing, IReadOnlyList<UsageSeries> gone)
{
    private readonly Dictionary<NodeKey, decimal[]> _gone = Pooled(In(currency, request, gone), request.Hours);
    private readonly UsageNode[] _goneFrom = [.. In(currency, request, gone).Select(series => StandingCover.NodeOf(series, request)).DistinctBy(node => node.Key)];
    private readonly List<Layout> _layouts = [];

    /// <param name="come">Of a key that does not stand.</param>
    /// <param name="reserved">One more commitment, or none; not bound to a zone.</param>
    /// <param name="plan">The same.</param>
    public BillOfChange Bill(IReadOnlyList<UsageSeries> come, ReservedInstance? reserved, SavingsPlan? plan)
    {
        UsageSeries[] here = [.. In(currency, request, come)];
        UsageSeries[] mine = [.. here.Where(series => series.Lifecycle == InstanceLifecycle.OnDemand && series.InstanceHours.Any(hours => hours > 0m))];
        var added = reserved is not null ? HeldCommitment.From(reserved, request) : plan is not null ? HeldCommitment.From(plan, request) : null;
        var layout = LayoutFor(mine, reserved, plan, added);
        var hours = Pooled(mine, request.Hours);
        var difference = layout.Change.Run([.. layout.Nodes.Select(node => _gone.GetValueOrDefault(node.Key))], [.. layout.Nodes.Select(node => hours.GetValueOrDefault(node.Key))], added);
        HeldCommitment[] commitments = [.. standing.Tries.Commitments, .. added is null ? Array.Empty<HeldCommitment>() : [added]];
        var (paid, unused, idle) = (standing.Paid, standing.Unused, Grain.Of((standing.UncoveredIdle + difference.UncoveredIdle) * standing.Payable));
        foreach (var (number, commitment) in commitments.Index())
        {
            if (number == standing.Tries.Commitments.Count)
            {
                paid += standing.PaidFor(commitment);
                unused += standing.UnusedOf(commitment, difference.Drawn[number]);
                idle += standing.UsedOf(commitment, difference.DrawnIdle[number]);
                continue;
            }

            idle += standing.UsedOf(commitment, standing.DrawnIdle(number) + difference.DrawnIdle[number]);
            if (difference.Drawn[number] != 0m)
            {
                unused += standing.UnusedOf(commitment, standing.Drawn(number) + difference.Drawn[number]) - standing.UnusedOf(commitment, standing.Drawn(number));
            }
        }

        BillLine[] lines = [.. layout.Nodes.Index().Where(node => hours.ContainsKey(node.Item.Key)).Select(node => LineOf(mine[0].Key, node.Item, node.Index, hours[node.Item.Key].Sum(), difference, commitments)), .. SpotLines(here)];
        var spot = lines.Where(line => line.Kind == BillLineKind.Spot).Sum(line => line.UncoveredCost.Amount);
        var effective = Grain.Of((standing.Uncovered + difference.Uncovered) * standing.Payable) + paid + spot;
        return new BillOfChange(currency, new BillFigures(effective, unused, effective - unused - idle - lines.Sum(line => line.EffectiveCost.Amount)), lines);
    }

    private Layout LayoutFor(UsageSeries[] mine, ReservedInstance? reserved, SavingsPlan? plan, HeldCommitment? added)
    {
        HashSet<NodeKey> keys = [.. mine.Select(BillingEstate.NodeOf)];
        var layout = _layouts.Find(known => AlikeCommitments.Are(known.Reserved, reserved) && AlikeCommitments.Are(known.Plan, plan) && known.Come.SetEquals(keys));
        if (layout is null)
        {
            UsageNode[] nodes = [.. _goneFrom, .. mine.Select(series => StandingCover.NodeOf(series, request)).DistinctBy(node => node.Key).Where(node => !_gone.ContainsKey(node.Key))];
            _layouts.Add(layout = new Layout(keys, reserved, plan, nodes, new CoverChange(standing, nodes, added)));
        }

        return layout;
    }

    private BillLine LineOf(string key, UsageNode node, int index, decimal hours, CoverDifference difference, HeldCommitment[] commitments)
    {
        List<LineCover> covers = [];
        var (sum, covered) = (0m, 0m);
        for (var (number, cell) = (0, index * (standing.Tries.Commitments.Count + 1)); number < commitments.Length; number++, cell++)
        {
            if (difference.DrawnUnits[cell] > 0m)
            {
                sum += difference.CoveredHours[cell];
                var coveredSoFar = Math.Min(hours, Grain.Of(sum));
                covers.Add(new LineCover(commitments[number].Id, new InstanceHours(coveredSoFar - covered), Amount(standing.UsedOf(commitments[number], difference.DrawnUnits[cell]))));
                covered = coveredSoFar;
            }
        }

        covers.Sort((left, right) => string.CompareOrdinal(left.CommitmentId, right.CommitmentId));
        return Line(key, node, BillLineKind.OnDemand, covers, hours, hours - covered, node.ListRate * (hours - covered));
    }

    private IEnumerable<BillLine> SpotLines(IReadOnlyList<UsageSeries> come) => come
        .Where(series => series.Lifecycle == InstanceLifecycle.Spot)
        .GroupBy(LineKey.Of)
        .Select(line => (Line: line.Key, Node: StandingCover.NodeOf(line.First(), request), Hours: line.Sum(HoursOf), Cost: line.Sum(series => HoursOf(series) * series.SpotRate!.Value.PerHour.Amount)))
        .Where(line => line.Hours > 0m)
        .Select(line => Line(line.Line.Key, line.Node, BillLineKind.Spot, [], line.Hours, line.Hours, line.Cost));

    private BillLine Line(string key, UsageNode node, BillLineKind kind, IReadOnlyList<LineCover> covers, decimal hours, decimal uncovered, decimal uncoveredCost) => new(
        key,
        node.Key.AccountId,
        node.Key.Offering,
        kind,
        new InstanceHours(hours),
        covers,
        new InstanceHours(uncovered),
        Amount(Grain.Of(node.ListRate * hours)),
        Amount(Grain.Of(node.ListRate * hours * standing.Payable)),
        Amount(Grain.Of(uncoveredCost * standing.Payable)));

    private static decimal HoursOf(UsageSeries series) => series.InstanceHours.Sum(Grain.Of);

    private static IEnumerable<UsageSeries> In(Currency currency, BillingRequest request, IEnumerable<UsageSeries> usage) =>
        usage.Where(series => request.OnDemand[series.Offering].Currency == currency);

    private static Dictionary<NodeKey, decimal[]> Pooled(IEnumerable<UsageSeries> usage, int hours) =>
        usage.GroupBy(BillingEstate.NodeOf).ToDictionary(node => node.Key, node => StandingUsage.Sum(node, hours));

    private Money Amount(decimal amount) => new(amount, currency);

    /// <param name="Come">Nodes of the usage that comes.</param>
    /// <param name="Nodes">Of all that changes.</param>
    private sealed record Layout(HashSet<NodeKey> Come, ReservedInstance? Reserved, SavingsPlan? Plan, UsageNode[] Nodes, CoverChange Change);
}
