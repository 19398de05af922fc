using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Planning;

/// <summary>Reads a simulated bill back as purchase layers: owned commitments, the new one, on-demand and spot.</summary>
internal static class CoveredLayers
{
    public const string Owned = "owned: ";

    public static IReadOnlyList<PurchaseLayer> Of(BillOfChange bill, string key, Purchase purchase, MonthScale toMonth)
    {
        BillLine[] lines = [.. bill.Lines.Where(line => line.Key == key)];
        var covers = lines
            .SelectMany(line => line.Covers)
            .Where(cover => cover.CommitmentId != purchase.Bought?.Id)
            .GroupBy(cover => cover.CommitmentId, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal);
        return
        [
            .. covers.Select(group => Layer(Owned + group.Key, group.Sum(cover => cover.Hours.Value), group.Sum(cover => cover.Cost.Amount), bill.Currency, toMonth)),
            .. purchase.Layers.Where(layer => purchase.Bought is { } bought && layer.Option == NewCommitment.Describe(bought.Offer)),
            .. Uncovered(lines, BillLineKind.OnDemand, "on-demand", bill.Currency, toMonth),
            .. purchase.Layers.Where(layer => layer.IsSpot),
        ];
    }

    private static IEnumerable<PurchaseLayer> Uncovered(BillLine[] lines, BillLineKind kind, string option, Currency currency, MonthScale toMonth)
    {
        BillLine[] charged = [.. lines.Where(line => line.Kind == kind && line.UncoveredHours.Value > 0m)];
        return charged.Length == 0
            ? []
            : [Layer(option, charged.Sum(line => line.UncoveredHours.Value), charged.Sum(line => line.UncoveredCost.Amount), currency, toMonth)];
    }

    private static PurchaseLayer Layer(string option, decimal hours, decimal cost, Currency currency, MonthScale toMonth) => new(
        option,
        (int)Math.Ceiling(toMonth.Of(hours) / HoursPer.Month),
        toMonth.Of(hours),
        new HourlyRate(new Money(hours == 0m ? 0m : cost / hours, currency)),
        new Money(toMonth.Of(cost), currency));
}
