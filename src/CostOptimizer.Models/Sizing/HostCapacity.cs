using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Sizing;
using CostOptimizer.Models.Json;

namespace CostOptimizer.Models.Sizing;

/// <summary>What one instance can do, after what its host can feed.</summary>
internal static class HostCapacity
{
    private const double MegabitsPerGigabit = 1_000;
    private const double MillisecondsPerSecond = 1_000;

    /// <returns>Null when faults were added.</returns>
    public static CapacityOutput? Of(SizeInput input, HardwareCatalogue catalogue, Faults faults)
    {
        var capacity = input.Capacity!;
        var type = capacity.InstanceType is { } name ? catalogue.Type(Billing.Offerings.Bare(name)) : null;
        if (capacity.InstanceType is not null && type is null)
        {
            faults.Add("$.capacity.instanceType", $"'{capacity.InstanceType}'", "give a type of the built-in catalogue, or leave it out and give what an instance has");
        }

        var perAccelerator = capacity.ItemsPerSecondPerAccelerator
            ?? (input.Service is { } service ? service.Batch * MillisecondsPerSecond / service.MeanMilliseconds : null);
        if (perAccelerator is null)
        {
            faults.Missing("$.capacity.itemsPerSecondPerAccelerator", "give the measured capacity of one accelerator, or service for batch ÷ mean service time");
        }

        var accelerators = capacity.AcceleratorsPerInstance ?? type?.Devices ?? 1;
        var usable = Usable(accelerators, input.Needs, capacity.HostMemoryGib ?? type?.MemoryGib, faults);
        var limits = Limits(input.Needs, capacity, type, faults).ToList();
        if (faults.Any)
        {
            return null;
        }

        var asked = perAccelerator!.Value * usable;
        var tightest = HostLimit.Tightest(limits);
        var isHostBound = tightest?.ItemsPerSecond < asked;
        var perInstance = isHostBound ? tightest!.ItemsPerSecond : asked;
        return new CapacityOutput(
            perInstance / usable,
            usable,
            perInstance,
            isHostBound ? tightest!.Resource : usable < accelerators ? "host memory" : "accelerator");
    }

    private static int Usable(int accelerators, NeedsInput needs, double? memory, Faults faults)
    {
        if (needs.HostMemoryGibPerAccelerator is not { } each)
        {
            return accelerators;
        }

        if (memory is null)
        {
            faults.Missing("$.capacity.hostMemoryGib", "give the host's memory, or a type, since needs.hostMemoryGibPerAccelerator is given");
            return accelerators;
        }

        var fed = (int)Math.Min(accelerators, Math.Floor(memory.Value / each));
        if (fed == 0)
        {
            faults.Add("$.needs.hostMemoryGibPerAccelerator", FormattableString.Invariant($"{each}"), FormattableString.Invariant($"give at most the host's memory of {memory} GiB, which feeds no accelerator at this need"));
        }

        return Math.Max(1, fed);
    }

    private static IEnumerable<HostLimit> Limits(NeedsInput needs, CapacityInput capacity, InstanceType? type, Faults faults)
    {
        (string Resource, string Member, double? Supply, string Need, double? PerItem)[] resources =
        [
            ("vCPU", "vCpus", capacity.VCpus ?? type?.VCpus, "vCpuSecondsPerItem", needs.VCpuSecondsPerItem),
            ("network", "networkGbps", (capacity.NetworkGbps ?? type?.NetworkGbps) * MegabitsPerGigabit, "networkMegabitsPerItem", needs.NetworkMegabitsPerItem),
            ("EBS", "ebsMbps", capacity.EbsMbps ?? type?.EbsMbps, "ebsMegabitsPerItem", needs.EbsMegabitsPerItem),
        ];
        foreach (var (resource, member, supply, need, perItem) in resources.Where(resource => resource.PerItem is not null))
        {
            if (supply is null)
            {
                faults.Missing($"$.capacity.{member}", $"give what the host has, or a type, since needs.{need} is given");
            }
            else
            {
                yield return new HostLimit(resource, supply.Value, perItem!.Value);
            }
        }
    }
}
