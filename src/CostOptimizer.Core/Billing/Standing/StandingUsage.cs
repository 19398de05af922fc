using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Billing.Standing;

/// <summary>Usage as commitments of no zone find it: what zonal ones cover is taken off, and zones are put together.</summary>
/// <param name="Nodes">In <see cref="BillOrder.Nodes"/>, with the hours that are left; idle capacity reservations are nodes of their own.</param>
/// <param name="Drawn">By commitment, units that zonal ones gave.</param>
/// <param name="DrawnIdle">Of these, what went to idle reservations.</param>
internal sealed record StandingUsage(IReadOnlyList<(UsageNode Node, decimal[] Hours)> Nodes, decimal[] Drawn, decimal[] DrawnIdle)
{
    /// <param name="request">Without spot and Capacity Blocks.</param>
    /// <param name="commitments">All of its in the currency, in the order of their ids.</param>
    public static StandingUsage Of(BillingRequest request, Currency currency, IReadOnlyList<HeldCommitment> commitments) =>
        request.CapacityReservations.Count == 0 && !commitments.Any(commitment => commitment.IsZonal)
            ? new StandingUsage(WithoutZones(request), new decimal[commitments.Count], new decimal[commitments.Count])
            : LeftByZones(request, currency, commitments);

    /// <summary>Hour by hour, on the <see cref="Grain"/>.</summary>
    public static decimal[] Sum(IEnumerable<UsageSeries> usage, int hours)
    {
        var sum = new decimal[hours];
        foreach (var series in usage)
        {
            for (var hour = 0; hour < hours; hour++)
            {
                sum[hour] += Grain.Of(series.InstanceHours[hour]);
            }
        }

        return sum;
    }

    private static (UsageNode Node, decimal[] Hours)[] WithoutZones(BillingRequest request)
    {
        var usage = request.Usage
            .GroupBy(series => BillingEstate.NodeOf(series) with { ZoneId = null })
            .Select(node => (Node: StandingCover.NodeOf(node.First() with { ZoneId = null }, request), Hours: Sum(node, request.Hours)))
            .ToArray();
        Array.Sort(usage, (left, right) => BillOrder.Nodes(left.Node.Key, right.Node.Key));
        return usage;
    }

    private static StandingUsage LeftByZones(BillingRequest request, Currency currency, IReadOnlyList<HeldCommitment> commitments)
    {
        var estate = BillingEstate.From(request, currency, request.Usage);
        var zonal = CoverRanking.Of(estate.Nodes, [.. commitments.Where(commitment => commitment.IsZonal)], request.Sharing);
        var numbers = commitments.Index().Where(commitment => commitment.Item.IsZonal).Select(commitment => commitment.Index).ToArray();
        decimal[][] left = [.. estate.Nodes.Select(_ => new decimal[request.Hours])];
        var work = new CoverWork(
            zonal.Layers,
            [.. Enumerable.Range(0, estate.Nodes.Count)],
            [.. Enumerable.Range(0, estate.Lines.Count)],
            new decimal[]?[estate.Nodes.Count],
            Repeats: null);
        var totals = CoverRun.Of(estate, [.. numbers.Select(number => commitments[number])], work, CoverTotals.Empty(estate.Lines.Count, zonal.Cells), request.Hours, left);
        var (drawn, idle) = (new decimal[commitments.Count], new decimal[commitments.Count]);
        foreach (var step in work.Layers.SelectMany(layer => layer.Steps))
        {
            var cells = estate.Nodes[step.Nodes.End - 1].EndLine - estate.Nodes[step.Nodes.First].FirstLine;
            for (var cell = 0; cell < cells * step.Commitments.Length; cell++)
            {
                var (number, units) = (numbers[step.Commitments[cell % step.Commitments.Length]], totals.DrawnUnits[step.FirstCell + cell]);
                drawn[number] += units;
                idle[number] += estate.Nodes[step.Nodes.First].IsIdle ? units : 0m;
            }
        }

        return new StandingUsage(
            [.. estate.Nodes.Index().GroupBy(node => node.Item.Key with { ZoneId = null, ReservationId = null }, (key, nodes) => Together(key, [.. nodes], left))], drawn, idle);
    }

    private static (UsageNode Node, decimal[] Hours) Together(NodeKey key, (int Index, UsageNode Node)[] nodes, decimal[][] left)
    {
        var hours = left[nodes[0].Index];
        foreach (var (index, _) in nodes.Skip(1))
        {
            for (var hour = 0; hour < hours.Length; hour++)
            {
                hours[hour] += left[index][hour];
            }
        }

        return (nodes[0].Node with { Key = key, FirstLine = 0, LineCount = 1 }, hours);
    }
}
