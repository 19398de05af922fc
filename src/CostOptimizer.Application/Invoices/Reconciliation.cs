using CostOptimizer.Application.Savings;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Realised;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Invoices;

/// <summary>Holds what the ledger computed against what was invoiced, week by week and currency by currency.</summary>
public static class Reconciliation
{
    private const decimal Tolerance = 0.01m;
    private const decimal LeastDifference = 1m;

    /// <returns>By week, then currency; weeks of which either side says nothing at all are left out.</returns>
    public static IReadOnlyList<ReconciledWeek> Of(IReadOnlyList<Invoice> invoices, IReadOnlyList<MeasuredWeek> weeks)
    {
        var byWeek = weeks.ToDictionary(week => week.WeekUtc);
        return
        [
            .. invoices
                .SelectMany(invoice => invoice.Amounts, (invoice, amount) => (invoice, amount))
                .Where(pair => byWeek.ContainsKey(pair.amount.WeekUtc))
                .GroupBy(pair => (pair.amount.WeekUtc, pair.amount.Cost.Currency))
                .OrderBy(same => same.Key.WeekUtc)
                .ThenBy(same => same.Key.Currency.Code, StringComparer.Ordinal)
                .Select(same => Of(
                    byWeek[same.Key.WeekUtc],
                    same.Key.Currency,
                    same.All(pair => pair.invoice.FromUtc <= same.Key.WeekUtc && pair.invoice.ToUtc >= Savings.Weeks.Next(same.Key.WeekUtc)),
                    [.. same.Select(pair => pair.amount)])),
        ];
    }

    private static ReconciledWeek Of(MeasuredWeek week, Currency currency, bool isComplete, IReadOnlyList<InvoiceAmount> amounts)
    {
        var ours = week.Costs.Where(cost => cost.Effective.Currency == currency && cost.Fleet is not null).ToDictionary(cost => cost.Fleet!.Value);
        var invoiced = amounts
            .Where(amount => amount is { Kind: InvoiceKind.Instances, Fleet: not null })
            .GroupBy(amount => amount.Fleet!.Value)
            .ToDictionary(fleet => fleet.Key, fleet => Sum(currency, fleet.Select(amount => amount.Cost)));
        ReconciledFleet[] fleets =
        [
            .. ours.Keys.Union(invoiced.Keys).Order().Select(fleet => Of(
                fleet, ours.GetValueOrDefault(fleet), invoiced.TryGetValue(fleet, out var cost) ? cost : null, isComplete)),
        ];
        var unused = week.Costs.FirstOrDefault(cost => cost.Effective.Currency == currency && cost.Fleet is null);
        return new ReconciledWeek(
            week.WeekUtc,
            currency,
            isComplete,
            Sum(currency, amounts.Select(amount => amount.Cost)),
            Sum(currency, fleets.Where(fleet => fleet.Status == ReconciliationStatus.Matched).Select(fleet => fleet.Invoiced ?? Money.Zero(currency))),
            Sum(currency, fleets.Where(fleet => fleet.Status != ReconciliationStatus.Matched).Select(fleet => fleet.Invoiced ?? Money.Zero(currency))),
            Sum(currency, amounts.Where(amount => amount is { Kind: InvoiceKind.Instances, Fleet: null }).Select(amount => amount.Cost)),
            Asked(InvoiceKind.OtherUsage),
            Asked(InvoiceKind.UnusedCommitment),
            unused is null ? null : Scaled(unused),
            Asked(InvoiceKind.NoUsage),
            Sum(currency, fleets.Select(fleet => (fleet.Invoiced ?? Money.Zero(currency)) - (fleet.Ours ?? Money.Zero(currency)))),
            fleets);

        Money Asked(InvoiceKind kind) => Sum(currency, amounts.Where(amount => amount.Kind == kind).Select(amount => amount.Cost));
    }

    private static ReconciledFleet Of(FleetId fleet, WeekCost? cost, Money? invoiced, bool isComplete)
    {
        var ours = cost is null ? (Money?)null : Scaled(cost);
        var status = !isComplete ? ReconciliationStatus.Incomplete
            : invoiced is not { } asked ? ours is { Amount: 0m } ? ReconciliationStatus.Matched : ReconciliationStatus.OnlyOurs
            : ours is not { } computed ? ReconciliationStatus.OnlyInvoiced
            : Math.Abs((asked - computed).Amount) <= Math.Max(LeastDifference, Tolerance * Math.Abs(asked.Amount)) ? ReconciliationStatus.Matched
            : ReconciliationStatus.Differing;
        return new ReconciledFleet(fleet, status, ours, invoiced, cost?.KnownHours ?? 0);
    }

    private static Money Scaled(WeekCost cost) => cost.Effective with { Amount = Math.Round(cost.Effective.Amount * Baseline.HoursInWeek / cost.KnownHours, 12) };

    private static Money Sum(Currency currency, IEnumerable<Money> amounts) => amounts.Aggregate(Money.Zero(currency), (sum, amount) => sum + amount);
}
