using CostOptimizer.Core.Demand;
using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Core.Planning.Packs;

/// <summary>
/// Small fleets that may stand on one host: same account, region, platform and tenancy, each with no more work than the
/// fewest instances that it must have. The rest is left out for a reason that the fleet itself tells.
/// </summary>
internal static class PackGroups
{
    /// <summary>More in one group are weighed by cost: the dearest first.</summary>
    private const int MostMembers = 12;

    public static IEnumerable<FleetProposal[]> Of(IEnumerable<FleetProposal> proposals) => proposals
        .Where(IsSmall)
        .Where(proposal => proposal.Fleet.Service == ComputeService.Ec2)
        .GroupBy(proposal => (proposal.Fleet.AccountId, proposal.Fleet.Region, Present(proposal).Platform, Present(proposal).Tenancy, proposal.Costing.Currency))
        .Where(group => group.Skip(1).Any())
        .OrderBy(group => group.Min(proposal => proposal.Id))
        .Select(group => group
            .OrderByDescending(proposal => proposal.Costing.Costs.Effective.Amount)
            .ThenBy(proposal => proposal.Id)
            .Take(MostMembers)
            .OrderBy(proposal => proposal.Id)
            .ToArray());

    /// <summary>Endpoints that would be small enough: their hosts are SageMaker's.</summary>
    public static IEnumerable<FleetProposal> Endpoints(IEnumerable<FleetProposal> proposals) => proposals
        .Where(IsSmall)
        .Where(proposal => proposal.Fleet.Service == ComputeService.SageMaker)
        .GroupBy(proposal => (proposal.Fleet.AccountId, proposal.Fleet.Region))
        .Where(group => group.Skip(1).Any())
        .SelectMany(group => group);

    private static bool IsSmall(FleetProposal proposal) =>
        proposal is { Type.AcceleratorCount: > 0, Measured.Demand.State: FleetState.Active, Fleet: { IsAutoscaled: false, OtherTypes.Count: 0 } fleet, Sizer: { } sizer, Costing: { } costing }
        && fleet.Workload is { SharingTolerant: not Answer.No, ShardedOver: <= 1 }
        && fleet.Instances.Any()
        && fleet.Instances.All(instance => instance is { IsRunning: true, Lifecycle: InstanceLifecycle.OnDemand })
        && (fleet.Workload.ModelMemoryGib ?? proposal.Measured.Demand.PeakMemoryGib) is > 0
        && sizer.NeededOnPresent <= fleet.MinimumZones
        && sizer.OnHours == costing.Present.Length;

    private static Pricing.OfferingKey Present(FleetProposal proposal) => OptionFinder.Offering(proposal.Fleet, proposal.Type.Name);
}
