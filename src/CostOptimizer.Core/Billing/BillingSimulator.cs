using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Billing;

/// <summary>Prices usage hour by hour the way AWS bills it.</summary>
/// <remarks>
/// <para>
/// Order of every hour (Savings Plans user guide, "how plans apply"; EC2 user guide, "how Reserved Instances are applied"): zonal
/// reserved instances, regional ones, EC2 Instance plans, Compute or SageMaker plans, then on-demand. See <see cref="CoverRanking"/>
/// for the order inside each. A reserved instance covers one instance-hour per clock hour, spread over any number of instances.
/// </para>
/// <para>
/// Spot and Capacity Blocks are never covered. A plan covers what it has a rate row for, also at a saving of zero or less. A
/// commitment that starts or ends inside an hour counts in it by its part of the hour.
/// </para>
/// </remarks>
public static class BillingSimulator
{
    /// <returns>One bill per currency; usage without hours has no line.</returns>
    /// <exception cref="UnknownPriceException">Usage or a commitment has no price, or one of zero; names all.</exception>
    /// <exception cref="ArgumentException">The request contradicts itself; names every fault.</exception>
    public static Bill Bill(BillingRequest request)
    {
        BillingRequestCheck.Check(request);
        var used = request.Usage.Where(series => series.InstanceHours.Any(hours => hours > 0m)).ToList();
        PriceCheck.Check(request, used);
        return new Bill([.. CurrenciesOf(request, used).Select(currency => BillIn(currency, request, used))]);
    }

    private static CurrencyBill BillIn(Currency currency, BillingRequest request, IReadOnlyList<UsageSeries> used)
    {
        var usage = used.Where(series => request.OnDemand[series.Offering].Currency == currency).ToList();
        var commitments = HeldCommitment.AllOf(request, currency);

        var estate = BillingEstate.From(request, currency, usage);
        var order = CoverRanking.Of(estate.Nodes, commitments, request.Sharing);
        var totals = CoverRun.Of(estate, commitments, order, request);

        var assembly = new BillAssembly(request, currency, commitments);
        assembly.Add(estate, LineNumbers.From(estate), order, totals);
        assembly.Add(usage.Where(series => series.Lifecycle == InstanceLifecycle.Spot));
        var bill = assembly.ToBill();
        PriceCheck.CheckBlocks(bill);
        return bill;
    }

    private static IEnumerable<Currency> CurrenciesOf(BillingRequest request, IEnumerable<UsageSeries> used) =>
        used.Select(series => request.OnDemand[series.Offering].Currency)
            .Concat(request.CapacityReservations.Select(reservation => request.OnDemand[reservation.Offering].Currency))
            .Concat(request.ReservedInstances.Select(reserved => reserved.Recurring.Currency))
            .Concat(request.SavingsPlans.Select(plan => plan.CommitmentPerHour.Currency))
            .Concat(request.CapacityBlocks.Select(block => block.Upfront.Currency))
            .Distinct()
            .OrderBy(currency => currency.Code, StringComparer.Ordinal);
}
