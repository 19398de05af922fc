using CostOptimizer.Core.Calendar;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Joint;
using CostOptimizer.Core.Planning.Packs;

namespace CostOptimizer.Core.Planning;

/// <summary>Plans the whole estate: each fleet against the bill of everything, then all proposals beside each other.</summary>
/// <remarks>
/// The same input gives the same plan in any order. While fleets choose, what each would buy for itself stands in for the purchases of
/// the estate, which are then made once for all of them.
/// </remarks>
public static class EstatePlanner
{
    /// <exception cref="ArgumentException">
    /// The policy cannot be followed, the window is not whole hours, a fleet comes twice, a usage series does not fit the window, or commitments
    /// contradict each other.
    /// </exception>
    public static EstatePlan Plan(PlanningInput input)
    {
        PolicyCheck.Require(input.Policy);
        RequireDistinct(input.Fleets);
        var ledger = new EstateLedger(input);
        var reach = new CommitmentReach(ledger, input.Sharing);
        var planner = new FleetPlanner(input, ledger, reach);
        FleetDemand[] ordered = [.. input.Fleets.OrderBy(measured => measured.Fleet.Id)];
        var studies = new FleetStudy[ordered.Length];
        input.Loop(ordered.Length, fleet => studies[fleet] = planner.Study(ordered[fleet]));
        var packs = new PackPlanner(new PackChoice(input, PlanHours.Of(input.Window), planner.Estimate));
        var settled = new PackedSettlement(packs, () => new PlanSettlement(ledger, reach, planner.Shared, input))
            .Settle([.. studies.Select(study => study.Proposal).OfType<FleetProposal>()])
            .ToArray();
        FleetId[] unplanned = [.. studies.Where(study => study.Proposal is null).Select(study => study.Measured.Fleet.Id)];
        var joint = new JointPlanner(input, ledger, reach).Plan(settled, unplanned);
        var calendar = new PlanCalendar(input, ledger, joint, unplanned);
        var proposals = joint.Proposals.ToDictionary(proposal => proposal.Id);
        var draft = new FleetDraft(input, ledger, calendar);
        PlannedFleet[] fleets =
        [
            .. studies.Select(study => proposals.TryGetValue(study.Measured.Fleet.Id, out var proposal) ? draft.Of(proposal) : draft.Without(study)),
        ];
        var purchases = new PurchaseReport(input, ledger, joint).Write();
        return new EstatePlan(
            [.. fleets.Select(fleet => fleet.Analysis)],
            [.. new EstateTotals(ledger, fleets, joint.Purchases).All().Select(total => total with
            {
                Purchases = purchases.FirstOrDefault(bought => bought.Currency == total.Currency),
                Calendar = calendar.Estate[total.Currency],
            })]);
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
