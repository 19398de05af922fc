using System.Globalization;
using CostOptimizer.Core.Billing;

namespace CostOptimizer.Core.Planning;

/// <summary>A fleet that stays only because leaving would strand a commitment: says which, how much of it, and until when.</summary>
internal sealed class HeldFleet(EstateLedger ledger, FleetProposal proposal)
{
    /// <returns>The end of a sentence that begins with keeping the fleet; null when stranding is not what holds it.</returns>
    public string? Reason()
    {
        if (Holding() is not { } holding || Commitment() is not var (name, endUtc))
        {
            return null;
        }

        var others = proposal.Costing.IsAmongChanges && proposal.Withdrawn.Count > 0 ? "with the other fleets moved, " : "";
        var stranded = PlanText.Amount(holding.Costing.Stranded, proposal.Costing.Currency);
        return string.Create(CultureInfo.InvariantCulture, $" until its {name} ends on {endUtc:yyyy-MM-dd}: {others}moving it would strand {stranded} a month");
    }

    /// <summary>When what holds it ends; null when stranding is not what holds it.</summary>
    public DateTime? UntilUtc => Holding() is null ? null : Commitment()?.EndUtc;

    /// <summary>The move that would save the most if what it strands were not paid for.</summary>
    private Evaluation? Holding() => proposal.Evaluations
        .Where(proposal.Choice.Worth.IsHeldByCommitment)
        .OrderByDescending(evaluation => evaluation.Savings.P50.Amount + evaluation.Costing.Stranded)
        .ThenBy(evaluation => evaluation.Option.Type.Name, StringComparer.Ordinal)
        .FirstOrDefault();

    /// <summary>Of the owned commitments that cover the fleet now, the one that pays for most of it.</summary>
    private (string Name, DateTime EndUtc)? Commitment()
    {
        LineCover[] covers = [.. ledger.LinesOf(proposal.Id.Value).SelectMany(line => line.Covers)];
        var most = covers
            .GroupBy(cover => cover.CommitmentId, StringComparer.Ordinal)
            .OrderByDescending(group => group.Sum(cover => cover.Hours.Value))
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .FirstOrDefault()?.Key;
        return ledger.ReservedInstances.FirstOrDefault(reserved => reserved.Id == most) is { } reservation ? ("reservation", reservation.EndUtc)
            : ledger.SavingsPlans.FirstOrDefault(plan => plan.Id == most) is { } owned ? ("Savings Plan", owned.EndUtc)
            : null;
    }
}
