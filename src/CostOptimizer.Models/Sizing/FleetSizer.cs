using CostOptimizer.Core.Demand;
using CostOptimizer.Core.Sizing;
using CostOptimizer.Core.Values;
using CostOptimizer.Models.Json;

namespace CostOptimizer.Models.Sizing;

/// <summary>Sizes one fleet on its demand.</summary>
internal sealed class FleetSizer(SizeInput input, CapacityOutput capacity)
{
    private const double CeilingWithoutPromise = 0.70;

    private const double MostInstances = 1_000_000;

    // Above it a small error of the demand is an outage, whatever the queue says.
    private const double CeilingWithPromise = 0.95;

    private readonly DemandInput _demand = input.Demand!;

    public LatencyTarget? Latency { get; } = input.Service is { } service
        ? new LatencyTarget(service.MeanMilliseconds, input.SloP99Milliseconds) { ServiceP99Milliseconds = service.P99Milliseconds }
        : null;

    /// <summary>Items per second, before growth.</summary>
    public double Peak { get; } = input.Demand!.PeakItemsPerSecond
        ?? Quantile.OfSorted(Quantile.Sorted(input.Demand.Series!), input.Demand.PeakQuantile);

    public double Load => Peak * _demand.Growth / capacity.ItemsPerSecondPerAccelerator;

    private double Burst => Math.Max(_demand.BurstItemsPerSecond ?? Peak, Peak);

    private double Ceiling => input.Policy.UtilizationCeiling ?? (Latency?.P99Milliseconds is null ? CeilingWithoutPromise : CeilingWithPromise);

    /// <summary>More than any fleet has is a slip of a unit.</summary>
    public void CheckLoad(Faults faults)
    {
        Check(Peak * _demand.Growth, Ceiling, _demand.PeakItemsPerSecond is null ? "$.demand.series" : "$.demand.peakItemsPerSecond", faults);
        if (_demand.BurstItemsPerSecond is { } burst && burst > Peak)
        {
            Check(burst * _demand.Growth, 1, "$.demand.burstItemsPerSecond", faults);
        }
    }

    private void Check(double itemsPerSecond, double ceiling, string path, Faults faults)
    {
        var instances = itemsPerSecond / (capacity.ItemsPerSecondPerInstance * ceiling);
        if (!(instances <= MostInstances))
        {
            faults.Sentence(FormattableString.Invariant(
                $"{path} is {itemsPerSecond:G6} items per second with growth, {instances:G6} instances of {capacity.ItemsPerSecondPerInstance:G6} at a busy share of {ceiling:G3}: give a load of at most {MostInstances:N0} instances, or check the units of demand and capacity."));
        }
    }

    public FleetSizeOutput Size()
    {
        var request = new SizingRequest(
            Peak / capacity.ItemsPerSecondPerAccelerator,
            Burst / capacity.ItemsPerSecondPerAccelerator,
            _demand.Growth,
            capacity.AcceleratorsPerInstance,
            Speedup: 1,
            Ceiling,
            Latency,
            input.Policy.Floor,
            input.Policy.Spare);
        var count = Refusals.AsFaults(() => InstanceSizing.Size(request));
        var hours = count is not null && input.Policy.Mode == ModeName.Autoscaled
            ? Refusals.AsFaults(() => AutoscaledSizing.Size(request, Needs(), input.Policy.ScaleInLagHours))
            : null;
        var binding = Binding(count);
        return new FleetSizeOutput(
            count?.Total,
            count?.Needed,
            binding,
            Reason(count, binding),
            Peak * _demand.Growth,
            Burst * _demand.Growth,
            Load,
            Ceiling,
            count?.ForSustained,
            count?.ForBurst,
            count?.ForLatency,
            input.Policy.Floor,
            capacity,
            count is null ? null : Queue.At(count.Needed, capacity.AcceleratorsPerInstance, Load, Latency),
            count is null ? null : Queue.At(count.Total, capacity.AcceleratorsPerInstance, Load, Latency),
            hours,
            hours?.Sum(),
            Cost(count, hours));
    }

    /// <summary>The largest bucket of each hour; a series that ends inside an hour has a shorter last one.</summary>
    private List<HourlyNeed> Needs() =>
    [
        .. _demand.Series!
            .Select(items => items / capacity.ItemsPerSecondPerAccelerator)
            .Chunk(60 / _demand.BucketMinutes)
            .Select(hour => new HourlyNeed(IsOn: true, hour.Max(), hour.Max())),
    ];

    private List<BindingName> Binding(InstanceCount? count)
    {
        if (count is null)
        {
            return [BindingName.ServiceTime];
        }

        (BindingName Name, int? Need)[] needs =
        [
            (BindingName.Floor, input.Policy.Floor),
            (BindingName.UtilizationCeiling, count.ForSustained),
            (BindingName.Burst, count.ForBurst),
            (BindingName.Latency, count.ForLatency),
        ];
        return [.. needs.Where(need => need.Need == count.Needed).Select(need => need.Name)];
    }

    private string Reason(InstanceCount? count, IEnumerable<BindingName> binding) => count is null
        ? FormattableString.Invariant($"No number of instances meets {Latency!.P99Milliseconds} ms: one call alone takes {Latency.AloneP99Milliseconds} ms.")
        : FormattableString.Invariant($"{count.Needed} by {string.Join(" and ", binding.Select(name => Contract.Name(name.ToString())))}, and {input.Policy.Spare} spare.");

    private FleetCostOutput? Cost(InstanceCount? count, IReadOnlyList<int>? hours)
    {
        if (input.Price is not { } price || count is null)
        {
            return null;
        }

        var rate = new HourlyRate(new Money(price.HourlyRate, new Currency(price.Currency)));
        var instances = hours is { Count: > 0 } ? hours.Sum(hour => (decimal)hour) / hours.Count : count.Total;
        var peak = Peak * _demand.Growth;
        return new FleetCostOutput(
            price.Currency,
            price.HourlyRate * instances,
            price.HourlyRate * instances * HoursPer.Month,
            UnitCost.PerMillion(rate, new Throughput(capacity.ItemsPerSecondPerInstance))?.Amount ?? 0m,
            UnitCost.PerMillion(new HourlyRate(rate.PerHour * count.Total), new Throughput(peak))?.Amount);
    }
}
