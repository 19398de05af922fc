using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Core.Planning.Packs;

/// <summary>Fleets tried together on one type of host.</summary>
/// <param name="YearlyPerHost">On demand, after the private discount.</param>
/// <param name="Gain">Of the first year over the fleets' own best options.</param>
internal sealed record PackTrial(InstanceType Host, decimal YearlyPerHost, IReadOnlyList<PackEntry> Entries, decimal Gain)
{
    /// <summary>What a year costs now, less what the fleets' own best options would save of it.</summary>
    public decimal Saved =>
        Entries.Sum(entry => (entry.Proposal.Costing.Costs.Effective.Amount * 12m) - (entry.Proposal.Chosen is { } chosen ? Math.Max(0m, chosen.FirstYear) : 0m));
}
