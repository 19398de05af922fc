using CostOptimizer.Application.Inventory;
using CostOptimizer.Application.Prices;
using CostOptimizer.Application.Usage;
using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Performance;
using CostOptimizer.Core.Planning;

namespace CostOptimizer.Application.Analysis;

/// <summary>Hands what was read to the core and adds to its plan what only the reading knows.</summary>
internal sealed class EstatePlanning(AnalysisOptions options, HardwareCatalogue catalogue)
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
        IPerformanceModel performance,
        AnalysisFrame frame)
    {
        var read = readings.SelectMany(reading => reading.Fleets).ToList();
        var plan = EstatePlanner.Plan(Input(readings, regionPrices, savingsPlans, commitmentsAreKnown, performance, frame));
        var notices = read.ToDictionary(fleet => fleet.Fleet.Id, fleet => fleet.Notices);
        var unread = read.Where(fleet => fleet.LacksMetrics).Select(fleet => fleet.Fleet.Id).ToHashSet();
        return plan with { Fleets = [.. plan.Fleets.Select(fleet => Complete(fleet, notices[fleet.Fleet.Id], unread, commitmentsAreKnown))] };
    }

    /// <summary>What the plan is made of.</summary>
    /// <inheritdoc cref="Plan"/>
    public PlanningInput Input(
        IReadOnlyList<PartitionReading> readings,
        IReadOnlyList<RegionPrices> regionPrices,
        IReadOnlyList<SavingsPlan> savingsPlans,
        bool commitmentsAreKnown,
        IPerformanceModel performance,
        AnalysisFrame frame)
    {
        var whatIf = frame.Request.WhatIf;
        var prices = PriceCollector.BookOf(whatIf.Apply(regionPrices, frame.StartedAtUtc), readings);
        var inventories = readings.Select(reading => reading.Inventory).OfType<PartitionInventory>().ToList();
        var fleets = readings.SelectMany(reading => reading.Fleets).Select(fleet => fleet.Demand).ToList();
        var inFleets = fleets.SelectMany(fleet => fleet.Fleet.Instances).Select(instance => instance.Id).ToHashSet(StringComparer.Ordinal);
        return new PlanningInput(
            frame.Window,
            fleets,
            [
                .. fleets.SelectMany(fleet => FleetUsageSeries.Of(fleet.Fleet, fleet.Demand, frame.Window, prices)),
                .. OtherUsage.Of(
                    inventories.SelectMany(inventory => inventory.Instances).Where(instance => !inFleets.Contains(instance.Id)),
                    frame.Window,
                    prices),
            ],
            prices,
            catalogue,
            performance,
            [.. inventories.SelectMany(inventory => inventory.ReservedInstances).Where(reserved => whatIf.Keeps(reserved.Id))],
            [.. savingsPlans.Where(plan => whatIf.Keeps(plan.Id))],
            options.ShareCommitments ? SharingPolicy.All : SharingPolicy.Off,
            commitmentsAreKnown ? frame.Policy : frame.Policy with { LongestTermYears = 0 },
            frame.StartedAtUtc)
        {
            CapacityReservations = [.. inventories.SelectMany(inventory => inventory.CapacityReservations)],
            Loop = PlanningThreads.Loop,
        };
    }

    private static FleetAnalysis Complete(
        FleetAnalysis fleet, IReadOnlyList<string> notices, HashSet<FleetId> unread, bool commitmentsAreKnown)
    {
        var told = fleet with { Notices = [.. fleet.Notices, .. notices, .. commitmentsAreKnown ? [] : (string[])[UnreadCommitments]] };
        return unread.Contains(fleet.Fleet.Id) && fleet.Recommendation.Verdict == Verdict.InsufficientData
            ? told with { Recommendation = fleet.Recommendation with { Headline = UnreadMetrics } }
            : told;
    }
}
