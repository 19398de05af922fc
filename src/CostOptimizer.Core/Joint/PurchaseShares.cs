using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Purchasing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Joint;

/// <summary>Reads from two bills of the whole estate, without and with the purchases, what each fleet has of them.</summary>
internal sealed class PurchaseShares
{
    private readonly Dictionary<string, PlannedPurchase> _bought;
    private readonly Dictionary<string, decimal> _unusedPerUsed;
    private readonly ILookup<string, BillLine> _before;
    private readonly ILookup<string, BillLine> _after;
    private readonly MonthScale _toMonth;

    public PurchaseShares(Bill before, Bill after, IReadOnlyList<PlannedPurchase> bought, MonthScale toMonth)
    {
        _bought = bought.ToDictionary(purchase => purchase.Id, StringComparer.Ordinal);
        _unusedPerUsed = after.Currencies
            .SelectMany(bill => bill.Commitments)
            .Where(commitment => _bought.ContainsKey(commitment.Id))
            .ToDictionary(
                commitment => commitment.Id,
                commitment => commitment.Used.Amount == 0m ? 0m : commitment.Unused.Amount / commitment.Used.Amount,
                StringComparer.Ordinal);
        _before = Lines(before);
        _after = Lines(after);
        _toMonth = toMonth;
    }

    /// <returns>Null when no purchase covers any of the fleet's usage, nor changes what it pays.</returns>
    public PurchaseShare? Of(string key, Currency currency)
    {
        BillLine[] lines = [.. _after[key]];
        var covers = lines.SelectMany(line => line.Covers.Where(IsNew).Select(cover => (Line: line, Cover: cover))).ToArray();
        var (before, after) = (Cost(_before[key]), Cost(lines));
        var (used, unused) = (covers.Sum(cover => cover.Cover.Cost.Amount), covers.Sum(cover => cover.Cover.Cost.Amount * _unusedPerUsed[cover.Cover.CommitmentId]));
        return covers.Length == 0 && before == after ? null : new PurchaseShare(
            before,
            after,
            _toMonth.Of(unused),
            _toMonth.Of(used + unused),
            _toMonth.Of(lines.Sum(line => line.Hours.Value)),
            _toMonth.Of(covers.Sum(cover => cover.Cover.Hours.Value)),
            _toMonth.Of(covers.Sum(cover => cover.Line.OnDemandEquivalent.Amount * cover.Cover.Hours.Value / cover.Line.Hours.Value)),
            [.. covers.Select(cover => cover.Cover.CommitmentId).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(id => _bought[id])],
            new FleetLayers(_bought, currency, _toMonth).Of(lines));
    }

    private bool IsNew(LineCover cover) => _bought.ContainsKey(cover.CommitmentId);

    private decimal Cost(IEnumerable<BillLine> lines) => _toMonth.Of(lines.Sum(line => line.EffectiveCost.Amount));

    private static ILookup<string, BillLine> Lines(Bill bill) =>
        bill.Currencies.SelectMany(currency => currency.Lines).ToLookup(line => line.Key, StringComparer.Ordinal);
}
