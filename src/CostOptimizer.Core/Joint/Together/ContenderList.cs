using CostOptimizer.Core.Performance;
using CostOptimizer.Core.Planning;
using Evaluation = CostOptimizer.Core.Planning.Evaluation;

namespace CostOptimizer.Core.Joint.Together;

/// <summary>Which choices of a fleet are weighed together with the purchases: the settled one, staying, and its best few others.</summary>
/// <remarks>
/// The rules of choice stay: what must be measured first never stands against what is recommended, an estimate never against a
/// measurement, a last resort never against anything else, and a family that must be left is left. A fleet whose settled choice must be
/// measured first, or is to switch it off, is not decided here. A pack stands against what its members would do without it.
/// </remarks>
internal static class ContenderList
{
    private const int MostOthers = 3;

    /// <returns>Ordered by id.</returns>
    public static IReadOnlyList<DecisionUnit> Of(IReadOnlyList<FleetProposal> settled) =>
    [
        .. settled
            .GroupBy(proposal => proposal.Chosen?.Option.Pack?.Id ?? proposal.Id.Value, StringComparer.Ordinal)
            .Select(group => Unit(group.Key, [.. group.OrderBy(proposal => proposal.Id)]))
            .OrderBy(unit => unit.Id, StringComparer.Ordinal),
    ];

    /// <summary>Keeping the hardware, whatever is bought for it: only a part on spot changes how a fleet runs.</summary>
    public static bool IsKept(Evaluation? evaluation) =>
        evaluation is null or { Option.Action: ActionKind.BuyDifferently, Costing.Purchase.Spot: null };

    private static DecisionUnit Unit(string id, FleetProposal[] members)
    {
        IEnumerable<FleetProposal[]> others = members.Any(IsFixed) ? []
            : members is [{ Chosen: not { Option.Pack: not null } } single] ? Others(single).Select(contender => new[] { contender })
            : members.Select(member => Others(member).OrderBy(other => IsKept(other.Chosen)).FirstOrDefault()).ToArray() is var apart && apart.All(member => member is not null)
                ? [apart!] : [];
        return new DecisionUnit(id, members[0].Costing.Currency, [members, .. others]);
    }

    private static bool IsFixed(FleetProposal proposal) => proposal.Chosen is { } chosen
        && (chosen.Option.Action == ActionKind.Terminate || proposal.Choice.VerdictOf(chosen) != Verdict.Recommended);

    private static IEnumerable<FleetProposal> Others(FleetProposal settled)
    {
        var mustLeave = settled.Chosen is { } chosen && settled.Choice.Worth.IsDeparture(chosen);
        if (!mustLeave && !IsKept(settled.Chosen))
        {
            yield return settled with { Chosen = null, IsJoint = true };
        }

        var open = settled.Open.Where(evaluation => MayContend(evaluation, settled, mustLeave)).ToList();
        for (var others = 0; others < MostOthers && settled.Choice.Best(open) is { } best; others++)
        {
            yield return settled with { Chosen = best, IsJoint = true };
            open.Remove(best);
        }
    }

    private static bool MayContend(Evaluation evaluation, FleetProposal settled, bool mustLeave) =>
        evaluation.Option is { Pack: null, Action: not ActionKind.Terminate }
        && evaluation.Option != settled.Chosen?.Option
        && !IsKept(evaluation)
        && settled.Choice.Worth.IsDeparture(evaluation) == mustLeave
        && settled.Choice.VerdictOf(evaluation) == Verdict.Recommended
        && (settled.Chosen is { } last && settled.Choice.Worth.IsLastResort(last)) == settled.Choice.Worth.IsLastResort(evaluation)
        && (evaluation.Option.Estimate?.Grade != EvidenceGrade.C || settled.Chosen?.Option.Estimate?.Grade == EvidenceGrade.C);
}
