using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Purchasing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Joint;

/// <summary>Reads a fleet's lines of a bill as layers: owned commitments, the estate's purchases by id, on-demand and spot.</summary>
/// <remarks>
/// Layers share instances where one covers a part of an hour and the next the rest. So their counts are steps of one running sum of
/// hours, and add up to the instances that all hours need, not to more than the fleet has.
/// </remarks>
internal sealed class FleetLayers(IReadOnlyDictionary<string, PlannedPurchase> bought, Currency currency, MonthScale toMonth)
{
    /// <returns>Their costs add up to what the lines pay.</returns>
    public IReadOnlyList<PurchaseLayer> Of(IReadOnlyList<BillLine> lines)
    {
        var (layers, hours) = (new List<PurchaseLayer>(), 0m);
        foreach (var layer in Layers(lines))
        {
            var before = Instances(hours);
            hours += layer.HoursPerMonth;
            layers.Add(layer with { Instances = Instances(hours) - before });
        }

        return layers;
    }

    private IEnumerable<PurchaseLayer> Layers(IReadOnlyList<BillLine> lines) =>
    [
        .. lines
            .SelectMany(line => line.Covers)
            .GroupBy(cover => cover.CommitmentId, StringComparer.Ordinal)
            .OrderBy(group => bought.ContainsKey(group.Key))
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => Layer(NameOf(group.Key), group.Sum(cover => cover.Hours.Value), group.Sum(cover => cover.Cost.Amount))),
        .. Uncovered(lines, BillLineKind.OnDemand, "on-demand"),
        .. Uncovered(lines, BillLineKind.Spot, "spot"),
    ];

    private string NameOf(string commitmentId) => bought.TryGetValue(commitmentId, out var purchase)
        ? $"{NewCommitment.Describe(purchase.Kind, purchase.TermYears, purchase.Payment)} ({purchase.Id})"
        : CoveredLayers.Owned + commitmentId;

    private IEnumerable<PurchaseLayer> Uncovered(IReadOnlyList<BillLine> lines, BillLineKind kind, string option)
    {
        BillLine[] charged = [.. lines.Where(line => line.Kind == kind && line.UncoveredHours.Value > 0m)];
        return charged.Length == 0
            ? []
            : [Layer(option, charged.Sum(line => line.UncoveredHours.Value), charged.Sum(line => line.UncoveredCost.Amount))];
    }

    private PurchaseLayer Layer(string option, decimal hours, decimal cost) => new(
        option,
        Instances(toMonth.Of(hours)),
        toMonth.Of(hours),
        new HourlyRate(new Money(hours == 0m ? 0m : cost / hours, currency)),
        new Money(toMonth.Of(cost), currency));

    private static int Instances(decimal hoursPerMonth) => (int)Math.Ceiling(Math.Round(hoursPerMonth / HoursPer.Month, 9));
}
