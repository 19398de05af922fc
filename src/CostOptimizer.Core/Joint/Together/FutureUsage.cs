using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Planning;

namespace CostOptimizer.Core.Joint.Together;

/// <summary>What some fleets run if they choose so, and what the change costs once.</summary>
/// <param name="Usage">Keyed by whether it is bought for.</param>
/// <param name="OneOff">In the fleets' currency; an unknown one counts as nothing, as in every total.</param>
internal sealed record FutureUsage(IReadOnlyList<UsageSeries> Usage, decimal OneOff)
{
    public const string BoughtFor = "bought for";

    public const string LeftAlone = "left alone";

    public static UsageSeries Keyed(UsageSeries series, bool isBoughtFor) => series with { Key = isBoughtFor ? BoughtFor : LeftAlone };

    /// <param name="bare">Of each fleet, the proposal whose evaluator buys nothing.</param>
    public static FutureUsage Of(EstateLedger ledger, IReadOnlyList<FleetProposal> contender, Func<FleetProposal, FleetProposal> bare)
    {
        FutureUsage[] each = [.. contender.Select(proposal => Of(ledger, proposal, bare(proposal)))];
        return new FutureUsage([.. each.SelectMany(future => future.Usage)], each.Sum(future => future.OneOff));
    }

    private static FutureUsage Of(EstateLedger ledger, FleetProposal proposal, FleetProposal bare)
    {
        if (proposal.Chosen is not { } chosen || ContenderList.IsKept(chosen))
        {
            var kept = proposal with { Chosen = null };
            return Present(ledger, proposal, new HeldFleet(ledger, kept).UntilUtc is null);
        }

        if (proposal.Choice.VerdictOf(chosen) != Verdict.Recommended)
        {
            return Present(ledger, proposal, isBoughtFor: false);
        }

        var change = bare.Chosen is { } settled && settled.Option == chosen.Option ? settled : bare.Evaluator.EvaluateMiddle(chosen.Option);
        return change is null
            ? Present(ledger, proposal, isBoughtFor: true)
            : new FutureUsage([.. change.Costing.Purchase.Usage.Select(series => Keyed(series, isBoughtFor: true))], change.OneOff.Total ?? 0m);
    }

    private static FutureUsage Present(EstateLedger ledger, FleetProposal proposal, bool isBoughtFor) =>
        new([.. ledger.UsageOf(proposal.Id.Value).Select(series => Keyed(series, isBoughtFor))], 0m);
}
