using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Prices;
using CostOptimizer.Core.Commitments;

namespace CostOptimizer.Application.Replanning;

/// <summary>All that a plan was made of but the policy and the knowledge of speeds: enough to plan again without asking AWS.</summary>
/// <param name="Readings">One for each partition, in the order of the estate's listing.</param>
/// <param name="CommitmentsAreKnown">False when an account could not be read: then nothing new is proposed to be bought.</param>
public sealed record PlanningBasis(
    AnalysisFrame Frame,
    IReadOnlyList<PartitionReading> Readings,
    IReadOnlyList<RegionPrices> Prices,
    IReadOnlyList<SavingsPlan> SavingsPlans,
    bool CommitmentsAreKnown);
