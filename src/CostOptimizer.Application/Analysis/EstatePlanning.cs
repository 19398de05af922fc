using CostOptimizer.Application.Inventory;
using CostOptimizer.Application.Prices;
using CostOptimizer.Application.Usage;
using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Demand;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Performance;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Analysis;

/// <summary>Hands what was read to the core and adds to its plan what only the reading knows.</summary>
internal sealed class EstatePlanning(
    AnalysisOptions options,
    PlanningPolicy policy,
    HardwareCatalogue catalogue,
    IPerformanceModel performance)
{
    private const string UnreadCommitments =
        "Part of the estate could not be read, so commitments may be missing: nothing new is proposed to be bought, and less may be paid now than is shown.";

    private const string UnreadMetrics = "Its metrics could not be read, so nothing is known of its load: see what is missing.";

    /// <param name="commitmentsAreKnown">
    /// False when an account could not be read: then a proposal to buy might buy what is owned already.
    /// </param>
    public EstatePlan Plan(
        IReadOnlyList<PartitionReading> readings,
        IReadOnlyList<RegionPrices> regionPrices,
        IReadOnlyList<SavingsPlan> savingsPlans,
        bool commitmentsAreKnown,
        Window window,
        DateTime nowUtc)
    {
        var prices = PriceCollector.BookOf(regionPrices, readings);
        var inventories = readings.Select(reading => reading.Inventory).OfType<PartitionInventory>().ToList();
        var groups = readings.SelectMany(reading => reading.Fleets, (reading, group) => (reading, group)).ToList();
        var fleets = groups.Select(pair => Demand(pair.group.Target.Fleet, pair.reading, window)).ToList();
        var inFleets = fleets.SelectMany(fleet => fleet.Fleet.Instances).Select(instance => instance.Id).ToHashSet(StringComparer.Ordinal);
        var input = new PlanningInput(
            window,
            fleets,
            [
                .. fleets.SelectMany(fleet => FleetUsageSeries.Of(fleet.Fleet, fleet.Demand, window, prices)),
                .. OtherUsage.Of(
                    inventories.SelectMany(inventory => inventory.Instances).Where(instance => !inFleets.Contains(instance.Id)),
                    window,
                    prices),
            ],
            prices,
            catalogue,
            performance,
            [.. inventories.SelectMany(inventory => inventory.ReservedInstances)],
            savingsPlans,
            options.ShareCommitments ? SharingPolicy.All : SharingPolicy.Off,
            commitmentsAreKnown ? policy : policy with { LongestTermYears = 0 },
            nowUtc)
        {
            CapacityReservations = [.. inventories.SelectMany(inventory => inventory.CapacityReservations)],
        };
        var plan = EstatePlanner.Plan(input with { Loop = (count, body) => Parallel.For(0, count, body) });
        var notices = groups.ToDictionary(pair => pair.group.Target.Fleet.Id, pair => pair.group.Notices);
        var unread = groups
            .Where(pair => pair.reading.LacksMetricsOf(pair.group.Target.Fleet.Id))
            .Select(pair => pair.group.Target.Fleet.Id)
            .ToHashSet();
        return plan with { Fleets = [.. plan.Fleets.Select(fleet => Complete(fleet, notices[fleet.Fleet.Id], unread, commitmentsAreKnown))] };
    }

    private FleetDemand Demand(Fleet fleet, PartitionReading reading, Window window) => new(
        fleet,
        DemandProfiler.Profile(
            reading.Usage.GetValueOrDefault(fleet.Id) ?? UnreadUsage.Of(fleet, window),
            fleet,
            catalogue.Type(fleet.TypeName) ?? Unknown(fleet.TypeName),
            policy));

    /// <summary>A type that the catalogue does not know still has usage and cost; the planner says that it cannot be compared.</summary>
    private static InstanceType Unknown(string typeName) => new(
        typeName, VCpus: 1, MemoryGib: 0, CpuArchitecture.X64, AcceleratorKind.Other, "unknown", AcceleratorCount: 1,
        AcceleratorMemoryGib: 0, NetworkGbps: null, EbsMbps: null, IsBareMetal: false, "not in the catalogue");

    private static FleetAnalysis Complete(
        FleetAnalysis fleet, IReadOnlyList<string> notices, HashSet<FleetId> unread, bool commitmentsAreKnown)
    {
        var told = fleet with { Notices = [.. fleet.Notices, .. notices, .. commitmentsAreKnown ? [] : (string[])[UnreadCommitments]] };
        return unread.Contains(fleet.Fleet.Id) && fleet.Recommendation.Verdict == Verdict.InsufficientData
            ? told with { Recommendation = fleet.Recommendation with { Headline = UnreadMetrics } }
            : told;
    }
}
