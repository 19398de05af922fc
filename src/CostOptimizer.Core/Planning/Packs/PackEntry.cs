using CostOptimizer.Core.Packing;
using CostOptimizer.Core.Performance;

namespace CostOptimizer.Core.Planning.Packs;

/// <summary>A fleet as it would stand on one type of host.</summary>
internal sealed record PackEntry(FleetProposal Proposal, PackItem Item, SpeedupEstimate? Estimate, IReadOnlyList<RuleFinding> Findings);
