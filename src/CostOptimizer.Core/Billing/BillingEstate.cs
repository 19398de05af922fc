using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Billing;

/// <summary>The usage of one currency, grouped into what commitments can tell apart. Spot is not part of it.</summary>
/// <param name="Nodes">In <see cref="BillOrder.Nodes"/>.</param>
/// <param name="Lines">Each node's lines are neighbours, in <see cref="BillOrder.Lines"/>.</param>
internal sealed record BillingEstate(
    IReadOnlyList<UsageNode> Nodes,
    IReadOnlyList<NodeLine> Lines,
    IReadOnlyList<ReservedZone> Reservations)
{
    /// <param name="usage">Series with usage in <paramref name="currency"/>.</param>
    public static BillingEstate From(BillingRequest request, Currency currency, IReadOnlyList<UsageSeries> usage)
    {
        var reservations = request.CapacityReservations
            .Where(reservation => request.OnDemand.TryGetValue(reservation.Offering, out var rate) && rate.Currency == currency)
            .OrderBy(reservation => reservation.Id, StringComparer.Ordinal)
            .ToList();
        var members = usage
            .Where(series => series.Lifecycle != Fleets.InstanceLifecycle.Spot)
            .Select(series => (Node: NodeOf(series), Line: LineKey.Of(series), Hours: (IReadOnlyList<decimal>?)series.InstanceHours))
            .Concat(reservations.Select(reservation => (Node: NodeOf(reservation), Line: LineKey.Of(reservation), Hours: (IReadOnlyList<decimal>?)null)))
            .ToLookup(member => member.Node);
        var keys = members.Select(group => group.Key).ToList();
        keys.Sort(BillOrder.Nodes);

        var nodes = new List<UsageNode>(keys.Count);
        var lines = new List<NodeLine>();
        foreach (var key in keys)
        {
            var linesOfNode = members[key]
                .GroupBy(member => member.Line, (line, group) => new NodeLine(line, [.. group.Select(member => member.Hours).OfType<IReadOnlyList<decimal>>()]))
                .ToList();
            linesOfNode.Sort((left, right) => BillOrder.Lines(left.Key, right.Key));
            nodes.Add(new UsageNode(
                key,
                Grain.Of(request.OnDemand[key.Offering].PerHour.Amount),
                request.SizeFlexibility.FactorOf(key.Offering),
                lines.Count,
                linesOfNode.Count));
            lines.AddRange(linesOfNode);
        }

        return new BillingEstate(nodes, lines, [.. ReservedZones(request, reservations, keys)]);
    }

    private static IEnumerable<ReservedZone> ReservedZones(
        BillingRequest request, IEnumerable<CapacityReservation> reservations, List<NodeKey> keys)
    {
        var indexes = keys.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        return reservations
            .GroupBy(reservation => new NodeKey(reservation.AccountId, reservation.Offering, BillLineKind.OnDemand, reservation.ZoneId, ReservationId: null))
            .Select(group => new ReservedZone(
                indexes.TryGetValue(group.Key, out var running) ? running : null,
                [.. group.Select(reservation => (indexes[NodeOf(reservation)], reservation.Count, SpanOf(request, reservation)))]));
    }

    private static ActiveSpan SpanOf(BillingRequest request, CapacityReservation reservation) =>
        new(request.FromUtc, request.Hours, reservation.StartUtc, reservation.EndUtc ?? DateTime.MaxValue);

    public static NodeKey NodeOf(UsageSeries series) =>
        new(series.AccountId, series.Offering, LineKey.Of(series).Kind, series.ZoneId, ReservationId: null);

    private static NodeKey NodeOf(CapacityReservation reservation) =>
        new(reservation.AccountId, reservation.Offering, BillLineKind.IdleReservation, reservation.ZoneId, reservation.Id);
}
