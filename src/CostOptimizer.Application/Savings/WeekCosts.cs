using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Realised;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Savings;

/// <summary>Bills a week as it ran, so that every fleet's cost can be held against the invoice.</summary>
internal static class WeekCosts
{
    /// <returns>By currency and fleet, then the unused part of commitments; empty when a price of a reservation is unknown.</returns>
    public static IReadOnlyList<WeekCost> Of(IReadOnlyList<RealisedSpan> spans)
    {
        var costs = new Dictionary<(FleetId? Fleet, Currency Currency), decimal>();
        try
        {
            foreach (var span in spans)
            {
                AddTo(costs, span);
            }
        }
        catch (UnknownPriceException)
        {
            return [];
        }

        return
        [
            .. costs
                .OrderBy(cost => cost.Key.Currency.Code, StringComparer.Ordinal)
                .ThenBy(cost => cost.Key.Fleet?.Value, StringComparer.Ordinal)
                .Select(cost => new WeekCost(cost.Key.Fleet, new Money(cost.Value, cost.Key.Currency), KnownHours(cost.Key.Fleet, spans))),
        ];
    }

    private static void AddTo(Dictionary<(FleetId? Fleet, Currency Currency), decimal> costs, RealisedSpan span)
    {
        var fleets = span.Demand.Keys.ToDictionary(fleet => fleet.Value, StringComparer.Ordinal);
        foreach (var bill in BillingSimulator.Bill(span.AsRun).Currencies)
        {
            foreach (var line in bill.Lines.Where(line => fleets.ContainsKey(line.Key)))
            {
                Add(fleets[line.Key], line.EffectiveCost);
            }

            Add(null, bill.UnusedCommitment);
        }

        void Add(FleetId? fleet, Money cost) => costs[(fleet, cost.Currency)] = costs.GetValueOrDefault((fleet, cost.Currency)) + cost.Amount;
    }

    /// <summary>A day on which a known fleet did not run is known, and cost nothing.</summary>
    private static int KnownHours(FleetId? fleet, IReadOnlyList<RealisedSpan> spans) =>
        spans.Where(span => fleet is not { } id || (span.Knows(id) && !span.Unpriced.ContainsKey(id))).Sum(span => span.AsRun.Hours);
}
