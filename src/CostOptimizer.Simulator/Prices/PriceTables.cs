using System.Collections.Frozen;
using CostOptimizer.Simulator.Data;
using CostOptimizer.Simulator.Types;

namespace CostOptimizer.Simulator.Prices;

/// <summary>List prices, reservations, spot pools and offerings of the simulated regions.</summary>
/// <remarks>A type may be priced and not offered: withdrawn families keep their price in the price list.</remarks>
internal sealed class PriceTables
{
    private static readonly Lazy<PriceTables> Shared = new(() => new PriceTables());

    private readonly FrozenDictionary<(string Region, string Type), OnDemandRate> _onDemand;
    private readonly FrozenDictionary<(string Region, string Type), OnDemandRate> _hosting;
    private readonly FrozenDictionary<(string Region, string Type), IReadOnlyList<string>> _zoneIds;
    private readonly FrozenDictionary<(string Region, string Type), IReadOnlyList<ReservedRate>> _reserved;
    private readonly FrozenDictionary<(string Region, string Type), IReadOnlyList<SpotRate>> _spot;
    private readonly FrozenDictionary<string, IReadOnlyList<SavingsPlanRate>> _plans;

    private PriceTables()
    {
        _onDemand = EmbeddedTable.Read("on-demand", MapOnDemand).ToFrozenDictionary(Key);
        _hosting = Hosting().ToFrozenDictionary(Key);
        _zoneIds = EmbeddedTable
            .Read("zone-offerings", row => (Key: ReadKey(row), Zones: row.Text("zone_ids").Split(' ')))
            .ToFrozenDictionary(row => row.Key, row => (IReadOnlyList<string>)row.Zones);
        _reserved = Group(EmbeddedTable.Read("reserved", MapReserved), rate => (rate.Region, rate.InstanceType));
        _spot = Group(SpotPools.Read(this), rate => (rate.Region, rate.InstanceType));
        _plans = SimulatedRegion.All.ToFrozenDictionary(
            region => region.Code, region => SavingsPlanPricing.RatesOf(region, this));
    }

    /// <summary>The tables, read once.</summary>
    public static PriceTables Load() => Shared.Value;

    /// <summary>Price of an instance-hour in the region's currency; null when none is known.</summary>
    /// <param name="type">EC2 type, or an <c>ml.</c> type for SageMaker hosting.</param>
    public decimal? OnDemand(string region, string type) => FindOnDemand(region, type)?.PricePerHour;

    /// <summary>As <see cref="OnDemand"/>, with currency and source.</summary>
    public OnDemandRate? FindOnDemand(string region, string type) =>
        (IsHosting(type) ? _hosting : _onDemand).GetValueOrDefault((region, type));

    /// <summary>Currency of every price in the region.</summary>
    /// <exception cref="ArgumentException">The simulator has no such region.</exception>
    public string Currency(string region) =>
        SimulatedRegion.Find(region)?.Currency
        ?? throw new ArgumentException($"No prices for region '{region}'.", nameof(region));

    /// <summary>Reserved terms of the type, sold and historic; empty when none is known.</summary>
    public IReadOnlyList<ReservedRate> Reserved(string region, string type) =>
        _reserved.GetValueOrDefault((region, type), []);

    /// <summary>Spot pools of the type, one a zone; empty where there is no spot (all of China).</summary>
    public IReadOnlyList<SpotRate> Spot(string region, string type) => _spot.GetValueOrDefault((region, type), []);

    /// <summary>Zones in which the type can be launched; empty when it is withdrawn or was never there.</summary>
    public IReadOnlyList<string> ZoneIds(string region, string type) => _zoneIds.GetValueOrDefault((region, type), []);

    /// <summary>EC2 types with a price in the region, in a fixed order.</summary>
    public IEnumerable<string> PricedTypes(string region) => Types(region).Select(row => row.Name);

    /// <summary>The <c>ml.</c> types with a hosting price in the region, in a fixed order.</summary>
    public IEnumerable<string> HostingTypes(string region) =>
        Types(region)
            .Select(row => SageMakerPrices.Prefix + row.Name)
            .Where(type => _hosting.ContainsKey((region, type)));

    /// <summary>Rates of all Savings Plans in the region, with the <c>UnusedBox</c> siblings of AWS's list.</summary>
    public IReadOnlyList<SavingsPlanRate> SavingsPlanRates(string region) => _plans.GetValueOrDefault(region, []);

    private static bool IsHosting(string type) => type.StartsWith(SageMakerPrices.Prefix, StringComparison.Ordinal);

    private IEnumerable<InstanceTypeRow> Types(string region) =>
        InstanceTypeTable.Load().All.Where(row => _onDemand.ContainsKey((region, row.Name)));

    private IEnumerable<OnDemandRate> Hosting() =>
        from rate in _onDemand.Values
        let row = InstanceTypeTable.Load().Find(rate.InstanceType)
        let hosting = row is null ? null : SageMakerPrices.From(rate, row)
        where hosting is not null
        select hosting;

    private ReservedRate MapReserved(TableRow row)
    {
        var (region, type) = ReadKey(row);
        return new ReservedRate(
            region,
            type,
            Currency(region),
            row.Text("offering_class"),
            row.Int32("term_years"),
            row.Text("payment_option"),
            row.Decimal("upfront_fee"),
            row.Decimal("hourly_rate"),
            row.Boolean("sold"),
            row.Text("source"));
    }

    private static OnDemandRate MapOnDemand(TableRow row)
    {
        var (region, type) = ReadKey(row);
        return new OnDemandRate(
            region,
            type,
            row.Text("currency"),
            row.Decimal("price_per_hour"),
            row.Text("source"),
            row.Text("source_date"));
    }

    private static (string Region, string Type) ReadKey(TableRow row) =>
        (row.Text("region"), row.Text("instance_type"));

    private static (string Region, string Type) Key(OnDemandRate rate) => (rate.Region, rate.InstanceType);

    private static FrozenDictionary<(string, string), IReadOnlyList<T>> Group<T>(
        IEnumerable<T> rows, Func<T, (string, string)> key) =>
        rows.GroupBy(key).ToFrozenDictionary(group => group.Key, group => (IReadOnlyList<T>)[.. group]);
}
