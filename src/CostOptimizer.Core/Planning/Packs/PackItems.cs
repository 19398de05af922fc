using CostOptimizer.Core.Demand;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Packing;
using CostOptimizer.Core.Performance;

namespace CostOptimizer.Core.Planning.Packs;

/// <summary>A fleet's demand as replicas on a host's devices.</summary>
/// <remarks>
/// Sized at the tenth percentile of the speedup: nine times in ten the device does more than is counted on. Each replica
/// carries its part of the demand without the spare ones, so that one may fail.
/// </remarks>
internal sealed class PackItems(PlanningInput input, IReadOnlyList<DateTime> hours)
{
    private readonly PlanningPolicy _policy = input.Policy;

    public PackItem Of(FleetProposal proposal, SpeedupEstimate? estimate)
    {
        var (demand, workload) = (proposal.Measured.Demand, proposal.Fleet.Workload);
        var speedup = estimate is null ? 1 : estimate.Median * Math.Exp(-SpeedupEstimate.Z90 * estimate.LogDeviation);
        var scale = _policy.DemandGrowth / speedup;
        var needed = Needed(proposal, scale);
        double[] busy = [.. hours.Select(hour => Math.Min(demand.Hours.At(hour)?.Max ?? demand.SustainedPeak, demand.SustainedPeak) * scale / needed)];
        double[] burst = [.. hours.Select((hour, index) => Math.Max(busy[index], Math.Min(demand.Hours.At(hour)?.BurstMax ?? demand.BurstPeak, demand.BurstPeak) * scale / needed))];
        var memory = (workload.ModelMemoryGib ?? demand.PeakMemoryGib)!.Value;
        return new PackItem(
            proposal.Id.Value,
            needed + proposal.Sizer.Spare,
            proposal.Fleet.MinimumZones,
            memory,
            memory,
            (demand.VCpusPerBusyDevice ?? ((double)proposal.Type.VCpus / proposal.Type.Devices)) * speedup,
            busy,
            burst,
            (workload.ServiceTimeP99 ?? workload.ServiceTime)?.TotalMilliseconds / speedup,
            proposal.Fleet.Slo.P99Latency?.TotalMilliseconds);
    }

    /// <summary>What a tenant may use of a host: the policy's margin of memory stays free on device and host.</summary>
    public PackHost HostOf(InstanceType type) => new(
        type.Name,
        type.AcceleratorCount,
        type.AcceleratorMemoryGib * (1 - _policy.MemoryMargin),
        type.VCpus,
        type.MemoryGib * (1 - _policy.MemoryMargin),
        input.Catalogue.Partitions.GetValueOrDefault(type.DeviceName) ?? []);

    private int Needed(FleetProposal proposal, double scale)
    {
        var demand = proposal.Measured.Demand;
        var sustained = Math.Ceiling((demand.SustainedPeak * scale / _policy.UtilizationCeiling) - 1e-9);
        var burst = Math.Ceiling((demand.BurstPeak * scale) - 1e-9);
        return (int)Math.Max(proposal.Fleet.MinimumZones, Math.Max(1, Math.Max(sustained, burst)));
    }
}
