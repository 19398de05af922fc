using System.Globalization;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Billing;

/// <summary>Refuses a request that contradicts itself, naming every fault at once.</summary>
internal static class BillingRequestCheck
{
    // Far beyond any estate, and low enough that no product of them leaves the range of decimal.
    private const decimal MostHours = 1_000_000_000_000m;
    private const decimal MostMoney = 1_000_000_000_000m;
    private const int MostWindowHours = 1_000_000;

    /// <summary>Of one reservation or block.</summary>
    public const int MostInstances = 10_000_000;

    /// <exception cref="ArgumentException">With one sentence per fault.</exception>
    public static void Check(BillingRequest request)
    {
        var faults = WindowFaults(request)
            .Concat(request.Usage.SelectMany(series => UsageFaults(series, request.Hours)))
            .Concat(request.ReservedInstances.SelectMany(Faults))
            .Concat(request.SavingsPlans.SelectMany(Faults))
            .Concat(request.CapacityReservations.SelectMany(Faults))
            .Concat(request.CapacityBlocks.SelectMany(Faults))
            .Concat(RepeatedIds(request))
            .ToList();
        if (faults.Count > 0)
        {
            throw new ArgumentException(string.Join(' ', faults), nameof(request));
        }
    }

    private static IEnumerable<string> WindowFaults(BillingRequest request)
    {
        if (request.FromUtc.Kind != DateTimeKind.Utc || request.FromUtc.Ticks % TimeSpan.TicksPerHour != 0)
        {
            yield return Text($"The window must start on an hour in UTC, not at {request.FromUtc:O} ({request.FromUtc.Kind}).");
        }

        if (request.Hours is < 1 or > MostWindowHours || request.Hours > (DateTime.MaxValue - request.FromUtc).TotalHours)
        {
            yield return Text($"The window must have 1 to {MostWindowHours} hours, not {request.Hours}.");
        }

        if (request.PrivateDiscount is < 0m or >= 1m)
        {
            yield return Text($"The private discount must be 0 to below 1, not {request.PrivateDiscount}.");
        }
    }

    private static IEnumerable<string> UsageFaults(UsageSeries series, int hours)
    {
        var name = $"Usage {series.Key} of {series.Offering.TypeName} in account {series.AccountId}";
        if (series.InstanceHours.Count != hours)
        {
            yield return Text($"{name} has {series.InstanceHours.Count} values for {hours} hours.");
        }

        if (FirstOutOfRange(series.InstanceHours) is { } value)
        {
            yield return Text($"{name} has the value {value}; instance-hours must be 0 to {MostHours}.");
        }

        if (series.SpotRate is not null && series.Lifecycle != InstanceLifecycle.Spot)
        {
            yield return $"{name} has a spot rate but is not spot usage.";
        }
    }

    // By index: a year of a large estate has tens of millions of values, and an enumerator costs more than the test.
    private static decimal? FirstOutOfRange(IReadOnlyList<decimal> values)
    {
        for (var index = 0; index < values.Count; index++)
        {
            if (values[index] is < 0m or > MostHours)
            {
                return values[index];
            }
        }

        return null;
    }

    private static IEnumerable<string> Faults(ReservedInstance reserved)
    {
        var name = $"Reserved instance {reserved.Id}";
        return TermFaults(name, reserved.StartUtc, reserved.EndUtc)
            .Concat(CountFaults(name, reserved.Count))
            .Concat(MoneyFaults(name, reserved.Upfront, reserved.Recurring.PerHour));
    }

    private static IEnumerable<string> Faults(SavingsPlan plan)
    {
        var name = $"Savings Plan {plan.Id}";
        foreach (var fault in TermFaults(name, plan.StartUtc, plan.EndUtc).Concat(MoneyFaults(name, plan.Upfront, plan.CommitmentPerHour)))
        {
            yield return fault;
        }

        if (plan.Kind is CommitmentKind.StandardReservedInstance or CommitmentKind.ConvertibleReservedInstance)
        {
            yield return $"{name} has the kind {plan.Kind}, which is no plan's.";
        }

        if (plan.Kind == CommitmentKind.Ec2InstanceSavingsPlan && (plan.Region is null || string.IsNullOrEmpty(plan.Family)))
        {
            yield return $"{name} is an EC2 Instance plan and needs a region and a family.";
        }

        foreach (var (offering, rate) in plan.Rates.Where(pair => pair.Value.Currency != plan.CommitmentPerHour.Currency || pair.Value.PerHour.Amount > MostMoney))
        {
            yield return $"{name} has the rate {rate} for {offering.TypeName} in {offering.Region}, which does not fit a commitment in {plan.CommitmentPerHour.Currency}.";
        }
    }

    private static IEnumerable<string> Faults(CapacityReservation reservation)
    {
        var name = $"Capacity reservation {reservation.Id}";
        return TermFaults(name, reservation.StartUtc, reservation.EndUtc ?? DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc))
            .Concat(CountFaults(name, reservation.Count));
    }

    private static IEnumerable<string> Faults(CapacityBlock block)
    {
        var name = $"Capacity Block {block.Id}";
        return TermFaults(name, block.StartUtc, block.EndUtc)
            .Concat(CountFaults(name, block.Count))
            .Concat(MoneyFaults(name, block.Upfront, block.Upfront));
    }

    private static IEnumerable<string> TermFaults(string name, DateTime startUtc, DateTime endUtc)
    {
        if (startUtc.Kind != DateTimeKind.Utc || endUtc.Kind != DateTimeKind.Utc || endUtc <= startUtc)
        {
            yield return Text($"{name} must end after it starts, both in UTC: {startUtc:O} to {endUtc:O}.");
        }
    }

    private static IEnumerable<string> CountFaults(string name, int count)
    {
        if (count is < 1 or > MostInstances)
        {
            yield return Text($"{name} must be for 1 to {MostInstances} instances, not {count}.");
        }
    }

    private static IEnumerable<string> MoneyFaults(string name, Money upfront, Money perHour)
    {
        if (upfront.Currency != perHour.Currency)
        {
            yield return $"{name} is paid in two currencies: {upfront} upfront and {perHour} per hour.";
        }

        if (upfront.Amount is < 0m or > MostMoney || perHour.Amount is < 0m or > MostMoney)
        {
            yield return Text($"{name} must cost 0 to {MostMoney}, not {upfront} upfront and {perHour} per hour.");
        }
    }

    // A commitment listed twice would cover twice what was bought.
    private static IEnumerable<string> RepeatedIds(BillingRequest request) =>
        request.ReservedInstances.Select(reserved => reserved.Id)
            .Concat(request.SavingsPlans.Select(plan => plan.Id))
            .Concat(request.CapacityReservations.Select(reservation => reservation.Id))
            .Concat(request.CapacityBlocks.Select(block => block.Id))
            .GroupBy(id => id, StringComparer.Ordinal)
            .Where(group => group.Skip(1).Any())
            .Select(group => $"The id {group.Key} is given {group.Count().ToString(CultureInfo.InvariantCulture)} times.");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
