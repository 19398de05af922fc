using System.Globalization;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Values;
using CostOptimizer.Models.Json;

namespace CostOptimizer.Models.Sizing;

/// <summary><c>model size</c>: the sizing model on a document.</summary>
public static class SizeModel
{
    private const decimal Million = 1_000_000m;
    private const double SecondsPerMinute = 60;
    private const double MillisecondsPerSecond = 1_000;

    /// <summary>One call at a time, and a tenth for what two measurements differ by.</summary>
    private const double MostCallsAtOnce = 1.1;

    /// <exception cref="ModelInputException">The document contradicts itself; names every fault.</exception>
    public static SizeOutput Run(SizeInput input, HardwareCatalogue catalogue)
    {
        var faults = new Faults();
        Check(input, faults);
        var capacity = input.Capacity is null || input.Demand is null ? null : HostCapacity.Of(input, catalogue, faults);
        foreach (var twice in input.UnitCosts.Index().GroupBy(entry => entry.Item.Name, StringComparer.Ordinal).SelectMany(group => group.Skip(1)))
        {
            faults.Add(string.Create(CultureInfo.InvariantCulture, $"$.unitCosts[{twice.Index}].name"), $"'{twice.Item.Name}' again", "give each entry its own name");
        }

        var unitCosts = input.UnitCosts.Index().Select(entry => UnitCost(entry.Item, string.Create(CultureInfo.InvariantCulture, $"$.unitCosts[{entry.Index}]"), faults)).OfType<UnitCostOutput>().OrderBy(cost => cost.Name, StringComparer.Ordinal).ToList();
        faults.ThrowIfAny();
        var sizer = capacity is null ? null : new FleetSizer(input, capacity);
        sizer?.CheckLoad(faults);
        faults.ThrowIfAny();
        return new SizeOutput(
            sizer?.Size(),
            sizer is null ? [] : [.. input.Evaluate.Distinct().Order().Select(instances => Queue.At(instances, capacity!.AcceleratorsPerInstance, sizer.Load, sizer.Latency))],
            unitCosts);
    }

    private static void Check(SizeInput input, Faults faults)
    {
        if (input.Demand is null != input.Capacity is null)
        {
            faults.Missing(input.Demand is null ? "$.demand" : "$.capacity", "give demand and capacity together");
        }

        if (input is { Demand: null, UnitCosts.Count: 0 })
        {
            faults.Missing("$.demand", "give demand and capacity to size a fleet, or unitCosts");
        }

        if (input.SloP99Milliseconds is not null && input.Service is null)
        {
            faults.Missing("$.service", "give what one call takes, since sloP99Milliseconds is given");
        }

        if (input.Service is { P99Milliseconds: { } p99 } service && p99 < service.MeanMilliseconds)
        {
            faults.Add("$.service.p99Milliseconds", p99.ToString(CultureInfo.InvariantCulture), "give at least the mean");
        }

        if (input is { Service: { } call, Capacity.ItemsPerSecondPerAccelerator: { } rate }
            && rate * call.MeanMilliseconds / MillisecondsPerSecond / call.Batch is > MostCallsAtOnce and var calls)
        {
            faults.Add(
                "$.capacity.itemsPerSecondPerAccelerator",
                rate.ToString(CultureInfo.InvariantCulture),
                FormattableString.Invariant($"give at most {call.Batch * MillisecondsPerSecond / call.MeanMilliseconds:0.######}, batch ÷ service.meanMilliseconds, for this rate takes {calls:0.##} calls at once on an accelerator and the queue serves one; or give the service time at the load of the rate"));
        }

        if (input.Demand is { } demand)
        {
            CheckDemand(input, demand, faults);
        }
    }

    private static void CheckDemand(SizeInput input, DemandInput demand, Faults faults)
    {
        if (demand.PeakItemsPerSecond is null == demand.Series is null)
        {
            faults.Sentence($"$.demand gives {(demand.Series is null ? "neither peakItemsPerSecond nor series" : "peakItemsPerSecond and series")}: give exactly one of them.");
        }

        if (60 % demand.BucketMinutes != 0)
        {
            faults.Add("$.demand.bucketMinutes", demand.BucketMinutes.ToString(CultureInfo.InvariantCulture), "give a divisor of 60");
        }

        if (input.Policy.Mode == ModeName.Autoscaled && demand.Series is null)
        {
            faults.Missing("$.demand.series", "give the load of each bucket, since policy.mode is autoscaled");
        }
    }

    private static UnitCostOutput? UnitCost(UnitCostInput input, string path, Faults faults)
    {
        if (input.ItemsPerSecond is null == input.InvocationsPerMinute is null)
        {
            faults.Sentence($"{path} gives {(input.ItemsPerSecond is null ? "neither itemsPerSecond nor invocationsPerMinute" : "itemsPerSecond and invocationsPerMinute")}: give exactly one of them.");
            return null;
        }

        var perSecond = input.ItemsPerSecond ?? (input.InvocationsPerMinute!.Value / SecondsPerMinute);
        var perMillion = Core.Values.UnitCost.PerMillion(new HourlyRate(new Money(input.HourlyRate, new Currency(input.Currency))), new Throughput(perSecond));
        if (perMillion is not { Amount: var amount })
        {
            faults.Add(path, perSecond.ToString(CultureInfo.InvariantCulture) + " items per second", "give a throughput that a cost can be divided by");
            return null;
        }

        return new UnitCostOutput(input.Name, input.Currency, perSecond, amount / Million, amount);
    }
}
