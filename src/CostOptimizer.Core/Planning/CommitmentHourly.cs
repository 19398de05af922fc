using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Joint;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Planning;

/// <summary>Bills every hour by itself, to see when commitments are used: what an hour leaves over never carries into the next.</summary>
public static class CommitmentHourly
{
    /// <param name="isLeftOut">By the key of a usage series, such as a fleet's id: usage to leave out, as if it had gone.</param>
    /// <returns>One per owned commitment, ordered by id. Their hours add up to the bill of the window.</returns>
    /// <exception cref="ArgumentException">The window does not start and end on the hour.</exception>
    public static IReadOnlyList<CommitmentHours> Of(PlanningInput input, Func<string, bool> isLeftOut)
    {
        var ledger = new EstateLedger(input);
        var usage = PooledUsage.Of(ledger.Usage.Where(series => !isLeftOut(series.Key)), _ => "");
        var request = ledger.Request(usage, ledger.ReservedInstances, ledger.SavingsPlans, ledger.CapacityReservations) with { Loop = WorkLoops.InOrder };
        var bills = new Bill[ledger.Hours];
        input.Loop(bills.Length, hour => bills[hour] = BillingSimulator.Bill(request with
        {
            FromUtc = request.FromUtc.AddHours(hour),
            Hours = 1,
            Usage = [.. usage.Select(series => series with { InstanceHours = [series.InstanceHours[hour]] })],
        }));
        return
        [
            .. bills
                .SelectMany(bill => bill.Currencies)
                .SelectMany(bill => bill.Commitments)
                .GroupBy(commitment => commitment.Id, StringComparer.Ordinal)
                .OrderBy(hours => hours.Key, StringComparer.Ordinal)
                .Select(hours => new CommitmentHours(
                    hours.Key, hours.First().AccountId, [.. hours.Select(hour => hour.Paid)], [.. hours.Select(hour => hour.Used)])),
        ];
    }
}
