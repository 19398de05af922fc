using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Core.Planning;

/// <summary>Plans the whole estate: each fleet against the bill of everything, then all proposals beside each other.</summary>
/// <remarks>
/// The same input gives the same plan in any order. What commitments that end soon would change, and one purchase shared
/// by many fleets, are not weighed here: each fleet's purchase is chosen by layers against the commitments owned now.
/// </remarks>
public static class EstatePlanner
{
    /// <param name="loop">How the fleets are gone through; one after the other when left out.</param>
    /// <exception cref="ArgumentException">
    /// The policy cannot be followed, the window is not whole hours, a fleet comes twice, a usage series does not fit the window, or commitments
    /// contradict each other.
    /// </exception>
    public static EstatePlan Plan(PlanningInput input, FleetLoop? loop = null)
    {
        PolicyCheck.Require(input.Policy);
        RequireDistinct(input.Fleets);
        var ledger = new EstateLedger(input);
        var reach = new CommitmentReach(ledger, input.Sharing);
        var planner = new FleetPlanner(input, ledger, reach);
        FleetDemand[] ordered = [.. input.Fleets.OrderBy(measured => measured.Fleet.Id)];
        var studies = new FleetStudy[ordered.Length];
        (loop ?? OneByOne)(ordered.Length, fleet => studies[fleet] = planner.Study(ordered[fleet]));
        var settled = new PlanSettlement(ledger, reach, input)
            .Settle([.. studies.Select(study => study.Proposal).OfType<FleetProposal>()])
            .ToDictionary(proposal => proposal.Id);
        var draft = new FleetDraft(input, ledger);
        PlannedFleet[] fleets =
        [
            .. studies.Select(study => settled.TryGetValue(study.Measured.Fleet.Id, out var proposal) ? draft.Of(proposal) : draft.Without(study)),
        ];
        return new EstatePlan([.. fleets.Select(fleet => fleet.Analysis)], new EstateTotals(ledger, fleets).All());
    }

    private static void OneByOne(int count, Action<int> body)
    {
        for (var fleet = 0; fleet < count; fleet++)
        {
            body(fleet);
        }
    }

    private static void RequireDistinct(IReadOnlyList<FleetDemand> fleets)
    {
        FleetId[] twice = [.. fleets.CountBy(measured => measured.Fleet.Id).Where(count => count.Value > 1).Select(count => count.Key).Order()];
        if (twice.Length > 0)
        {
            throw new ArgumentException($"These fleets come more than once: {string.Join(", ", twice)}.", nameof(fleets));
        }
    }
}
