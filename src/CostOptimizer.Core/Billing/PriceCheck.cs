using System.Globalization;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Pricing;

namespace CostOptimizer.Core.Billing;

/// <summary>Refuses to bill what has no price, or one of zero: an unknown price is not zero.</summary>
internal static class PriceCheck
{
    /// <exception cref="UnknownPriceException">Names every missing price.</exception>
    public static void Check(BillingRequest request, IReadOnlyList<UsageSeries> used) =>
        ThrowIfAny(UsedOfferings(request, used).SelectMany(offering => Missing(request, offering))
            .Concat(used.Select(series => MissingOf(request, series)).OfType<UnknownPrice>())
            .Concat(request.ReservedInstances
                .Where(reserved => reserved.Upfront.Amount == 0m && reserved.Recurring.PerHour.Amount == 0m)
                .Select(reserved => new UnknownPrice(reserved.Offering, $"Reserved instance {reserved.Id} has neither an upfront fee nor a recurring rate.")))
            .Concat(request.CapacityBlocks
                .Where(block => block.Upfront.Amount == 0m)
                .Select(block => new UnknownPrice(block.Offering, $"Capacity Block {block.Id} has no upfront fee."))));

    /// <exception cref="UnknownPriceException">Capacity Block usage ran outside every block, so nothing says what it cost.</exception>
    public static void CheckBlocks(CurrencyBill bill) =>
        ThrowIfAny(bill.Lines
            .Where(line => line.Kind == BillLineKind.CapacityBlock && line.UncoveredHours.Value > 0m)
            .Select(line => new UnknownPrice(line.Offering, string.Create(CultureInfo.InvariantCulture, $"No Capacity Block is known for {line.UncoveredHours.Value} h of {line.Key} on {Name(line.Offering)}."))));

    private static IEnumerable<OfferingKey> UsedOfferings(BillingRequest request, IEnumerable<UsageSeries> used) =>
        used.Select(series => series.Offering).Concat(request.CapacityReservations.Select(reservation => reservation.Offering)).Distinct();

    private static IEnumerable<UnknownPrice> Missing(BillingRequest request, OfferingKey offering)
    {
        if (!request.OnDemand.TryGetValue(offering, out var rate))
        {
            yield return new UnknownPrice(offering, $"No on-demand price is known for {Name(offering)}.");
        }
        else if (rate.PerHour.Amount <= 0m)
        {
            yield return new UnknownPrice(offering, $"The on-demand price of {Name(offering)} is {rate}, which no on-demand price is.");
        }

        foreach (var plan in request.SavingsPlans.Where(plan => plan.Rates.TryGetValue(offering, out var planRate) && planRate.PerHour.Amount <= 0m))
        {
            yield return new UnknownPrice(offering, $"Savings Plan {plan.Id} has the rate {plan.Rates[offering]} for {Name(offering)}, which no plan rate is.");
        }
    }

    private static UnknownPrice? MissingOf(BillingRequest request, UsageSeries series) => series switch
    {
        { Lifecycle: InstanceLifecycle.Spot, SpotRate: not { PerHour.Amount: > 0m } } =>
            new UnknownPrice(series.Offering, $"No spot price above zero is known for {series.Key} on {Name(series.Offering)}."),
        { Lifecycle: InstanceLifecycle.Spot } when request.OnDemand.TryGetValue(series.Offering, out var rate) && rate.Currency != series.SpotRate.Value.Currency =>
            new UnknownPrice(series.Offering, $"The spot price of {series.Key} on {Name(series.Offering)} is in {series.SpotRate.Value.Currency}, its on-demand price in {rate.Currency}."),
        { Lifecycle: InstanceLifecycle.Scheduled } =>
            new UnknownPrice(series.Offering, $"{series.Key} on {Name(series.Offering)} is scheduled usage, whose price its own contract sets."),
        _ => null,
    };

    private static string Name(OfferingKey offering) =>
        $"{offering.TypeName} in {offering.Region} ({offering.Platform}, {offering.Tenancy})";

    private static void ThrowIfAny(IEnumerable<UnknownPrice> missing)
    {
        var all = missing.Distinct().OrderBy(price => price.Reason, StringComparer.Ordinal).ToList();
        if (all.Count > 0)
        {
            throw new UnknownPriceException(all);
        }
    }
}
