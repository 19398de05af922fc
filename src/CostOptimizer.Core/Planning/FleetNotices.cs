using System.Globalization;
using CostOptimizer.Core.Demand;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Planning;

/// <summary>Plain sentences that a reader of one fleet's proposal must know.</summary>
internal static class FleetNotices
{
    public static IReadOnlyList<string> Of(PlanningInput input, FleetDemand measured, InstanceType? type, FleetCosts? costs)
    {
        var (fleet, demand) = (measured.Fleet, measured.Demand);
        List<string> notices = [];
        var family = fleet.TypeName.Split('.')[0];
        if (input.Catalogue.Lifecycle(family) is { } lifecycle)
        {
            notices.Add($"{family} is on its way out: {lifecycle.Reason}");
        }

        if (type is null)
        {
            notices.Add($"The catalogue does not know {fleet.TypeName}: nothing can be said about moving it.");
        }

        notices.AddRange(OfData(input, demand));
        notices.AddRange(OfInstances(fleet));
        notices.AddRange(OfLaunches(fleet, input.Window));
        if (costs?.Covered is { Value: > 0m } covered)
        {
            notices.Add(Text($"Commitments cover {covered.Value:P0} of its on-demand equivalent; sharing between accounts is taken as configured."));
        }

        return notices;
    }

    public static IEnumerable<string> OfUpside(FleetProposal proposal) => proposal is { Chosen: { } chosen, Upside: { } upside }
        ? [$"Benchmarking {PlanText.TypeOf(proposal.Fleet.Service, upside.Option.Type.Name)} could save {PlanText.Amount(upside.Savings.P50.Amount - chosen.Savings.P50.Amount, proposal.Costing.Currency)} a month more; its chance of saving at all is {PlanText.Percent(upside.Savings.ProbabilityOfSaving)}."]
        : [];

    /// <summary>Staying is compared at what it costs now, though the grown demand would need more of the same.</summary>
    public static IEnumerable<string> OfGrowth(FleetProposal proposal, PlanningPolicy policy)
    {
        var (sizer, present) = (proposal.Sizer, proposal.Sizer.PresentCount);
        if (policy.DemandGrowth > 1.0
            && sizer.NeededOnPresent > present
            && sizer.Size(proposal.Type, 1, 1.0, null) is { } today
            && today.Peak.Needed <= present)
        {
            yield return Text($"At {policy.DemandGrowth:0.##} times the demand seen, {present} × {PlanText.TypeOf(proposal.Fleet.Service, proposal.Fleet.TypeName)} no longer suffice: {sizer.NeededOnPresent} would be needed. Savings are against what the {present} cost now.");
        }
    }

    private static IEnumerable<string> OfData(PlanningInput input, DemandProfile demand)
    {
        if (demand.Signal == DeviceSignal.GpuUtilization)
        {
            yield return "GPU utilization is the share of time with any kernel running: demand taken from it is an upper bound, the saving a lower one.";
        }
        else if (demand.Signal == DeviceSignal.GpuPower)
        {
            yield return "Only GPU power was published, a weak sign of load.";
        }

        if (demand.FullWeeks < 2)
        {
            yield return Text($"{demand.FullWeeks} full week(s) seen: weekly and monthly peaks may be missing.");
        }

        if (demand.MissingBuckets > 0)
        {
            yield return Text($"{demand.MissingBuckets} of {demand.ValidBuckets + demand.MissingBuckets} buckets have no data; none was filled in.");
        }

        if (demand.RejectedDatapoints > 0)
        {
            yield return Text($"{demand.RejectedDatapoints} datapoint(s) were out of range and left out.");
        }

        if (input.Policy.DemandGrowth != 1.0)
        {
            yield return Text($"Sized for {input.Policy.DemandGrowth:0.##} times the demand seen.");
        }
    }

    private static IEnumerable<string> OfInstances(Fleet fleet)
    {
        if (fleet.OtherTypes.Count > 0)
        {
            yield return $"Mixed types: demand is counted on {fleet.TypeName}, which most instances have, beside {string.Join(", ", fleet.OtherTypes)}.";
        }

        if (fleet.Instances.Any(instance => instance.Lifecycle == InstanceLifecycle.Spot))
        {
            yield return "Spot instances: their usage is priced at the mean of the spot history, proposals between that and its 90 % price.";
        }

        if (fleet.Instances.Any(instance => instance.Lifecycle == InstanceLifecycle.CapacityBlock))
        {
            yield return "Runs in a Capacity Block, which is prepaid for its term.";
        }
    }

    /// <summary>An instance younger than the window adds only its own hours to the cost, which is why count × price does not match.</summary>
    private static IEnumerable<string> OfLaunches(Fleet fleet, Window window)
    {
        DateTime[] launches = [.. fleet.Instances.Where(instance => instance.IsRunning).Select(instance => instance.LaunchedAtUtc).Where(at => at > window.FromUtc && at < window.ToUtc).Order()];
        if (launches.Length > 0 && !fleet.IsAutoscaled)
        {
            var days = string.Join(" to ", new[] { launches[0], launches[^1] }.Select(at => at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Distinct(StringComparer.Ordinal));
            yield return $"{launches.Length} of {fleet.Instances.Count} instances {(launches.Length == 1 ? "was" : "were")} launched on {days}: the cost is that of the look-back's usage.";
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
