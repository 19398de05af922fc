using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Planning;

/// <summary>
/// The estate's usage, prices and commitments, ready to be billed with and without a change. Usage without a price is
/// kept out, by name, so that one unknown price does not stop the others.
/// </summary>
internal sealed class EstateLedger
{
    private readonly PlanningInput _input;
    private readonly SizeFlexibility _flexibility;
    private readonly Dictionary<OfferingKey, HourlyRate> _onDemand;
    private readonly ILookup<string, UsageSeries> _byKey;
    private readonly Dictionary<string, string> _unpriced;
    private readonly ILookup<string, BillLine> _lines;

    public EstateLedger(PlanningInput input)
    {
        (_input, _flexibility) = (input, SizeFlexibility.From(input.Catalogue));
        Hours = PlanHours.Of(input.Window).Count;
        _onDemand = input.Prices.Quotes.ToDictionary(quote => quote.Offering, quote => quote.Rate);
        _unpriced = input.Usage
            .Select(series => (series.Key, Reason: ReasonUnpriced(series)))
            .Where(pair => pair.Reason is not null)
            .GroupBy(pair => pair.Key, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Select(pair => pair.Reason!).Min(StringComparer.Ordinal)!, StringComparer.Ordinal);
        // Sums are made in this order, so that the last digit is the same in any order of input.
        Usage =
        [
            .. input.Usage
                .Where(series => ReasonUnpriced(series) is null)
                .OrderBy(series => series.Key, StringComparer.Ordinal)
                .ThenBy(series => series.AccountId, StringComparer.Ordinal)
                .ThenBy(series => series.Offering.ToString(), StringComparer.Ordinal)
                .ThenBy(series => series.ZoneId, StringComparer.Ordinal)
                .ThenBy(series => series.Lifecycle)
                .ThenBy(series => series.InstanceHours.Sum()),
        ];
        _byKey = Usage.ToLookup(series => series.Key, StringComparer.Ordinal);
        ReservedInstances = [.. input.ReservedInstances.Where(IsPriced)];
        SavingsPlans = [.. input.SavingsPlans.Select(Priced)];
        CapacityReservations = [.. input.CapacityReservations.Where(reservation => _onDemand.ContainsKey(reservation.Offering))];
        Present = Bill(Usage, ReservedInstances, SavingsPlans, CapacityReservations);
        _lines = Present.Currencies.SelectMany(bill => bill.Lines).ToLookup(line => line.Key, StringComparer.Ordinal);
    }

    public int Hours { get; }

    /// <inheritdoc cref="PlanningInput.Loop"/>
    public WorkLoop Loop => _input.Loop;

    public MonthScale ToMonth => new(Hours);

    public Bill Present { get; }

    public IReadOnlyList<UsageSeries> Usage { get; }

    public IReadOnlyList<ReservedInstance> ReservedInstances { get; }

    public IReadOnlyList<SavingsPlan> SavingsPlans { get; }

    public IReadOnlyList<CapacityReservation> CapacityReservations { get; }

    public IEnumerable<UsageSeries> UsageOf(string key) => _byKey[key];

    public IEnumerable<BillLine> LinesOf(string key) => _lines[key];

    /// <returns>Null when all usage of the key has a price.</returns>
    public string? WhyUnpriced(string key) => _unpriced.GetValueOrDefault(key);

    /// <exception cref="UnknownPriceException">A new offering has no price.</exception>
    public Bill Bill(
        IReadOnlyList<UsageSeries> usage,
        IReadOnlyList<ReservedInstance> reservedInstances,
        IReadOnlyList<SavingsPlan> savingsPlans,
        IReadOnlyList<CapacityReservation> capacityReservations) =>
        BillingSimulator.Bill(Request(usage, reservedInstances, savingsPlans, capacityReservations));

    /// <summary>The same, still to be billed.</summary>
    public BillingRequest Request(
        IReadOnlyList<UsageSeries> usage,
        IReadOnlyList<ReservedInstance> reservedInstances,
        IReadOnlyList<SavingsPlan> savingsPlans,
        IReadOnlyList<CapacityReservation> capacityReservations) => new(
            _input.Window.FromUtc,
            Hours,
            usage,
            _onDemand,
            reservedInstances,
            savingsPlans,
            capacityReservations,
            _input.Sharing,
            _input.Policy.PrivateDiscount,
            _flexibility)
        {
            Loop = _input.Loop,
        };

    private string? ReasonUnpriced(UsageSeries series)
    {
        var name = $"{series.Offering.TypeName} in {series.Offering.Region} ({series.Offering.Service}, {series.Offering.Platform}, {series.Offering.Tenancy})";
        return series.Lifecycle switch
        {
            InstanceLifecycle.CapacityBlock => $"{name} runs in a Capacity Block, which is prepaid for its term",
            InstanceLifecycle.Scheduled => $"{name} is scheduled usage, whose price its own contract sets",
            _ when !_onDemand.TryGetValue(series.Offering, out _) => $"no on-demand price is known for {name}",
            InstanceLifecycle.Spot when series.SpotRate is not { PerHour.Amount: > 0m } => $"no spot price above zero is known for {name}",
            InstanceLifecycle.Spot when series.SpotRate.Value.Currency != _onDemand[series.Offering].Currency =>
                $"the spot price of {name} is in {series.SpotRate.Value.Currency}, its on-demand price in {_onDemand[series.Offering].Currency}",
            _ => null,
        };
    }

    private static bool IsPriced(ReservedInstance reserved) =>
        reserved.Upfront.Amount != 0m || reserved.Recurring.PerHour.Amount != 0m;

    /// <summary>A plan rate of zero is no rate: usage without a rate is not covered.</summary>
    private static SavingsPlan Priced(SavingsPlan plan) => plan.Rates.Values.All(rate => rate.PerHour.Amount > 0m)
        ? plan
        : plan with { Rates = plan.Rates.Where(rate => rate.Value.PerHour.Amount > 0m).ToDictionary(rate => rate.Key, rate => rate.Value) };
}
