using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Performance;
using CostOptimizer.Core.Sampling;

namespace CostOptimizer.Core.Planning.Uncertainty;

/// <summary>
/// The estate's scenarios: the same number means the same world for every fleet, which is what makes a total of fleets
/// meaningful scenario by scenario. Every value follows from the policy's seed and names alone.
/// </summary>
/// <remarks>
/// Speedups of one pair of devices share half of the variance of their error. Measured on the benchmark table, as the
/// part of the left-out errors' variance that lies between pairs of devices instead of between model families: 0.79
/// with precision and stack declared, 0.52 without, 0.14 for other precisions, none for other families, 0.16 for the
/// roofline, 0.47 for data sheets. A user's own load test (grade M) errs for itself.
/// </remarks>
internal static class Scenarios
{
    public const double SharedVariance = 0.5;

    /// <returns>By scenario, the slice of the speedup's distribution.</returns>
    public static int[] Speedup(PlanningPolicy policy, FleetId fleet, SpeedupEstimate estimate) => CorrelatedRanks.Of(
        new RandomStream(policy.Seed, "devices", estimate.FromDevice, estimate.ToDevice),
        new RandomStream(policy.Seed, "speedup", fleet.Value, estimate.FromDevice, estimate.ToDevice),
        estimate.Grade == EvidenceGrade.M ? 0 : SharedVariance);

    /// <summary>One growth for all fleets: a company's demand rises or falls together, and no other choice gives a wider range.</summary>
    /// <returns>By scenario, the slice of the growth's distribution.</returns>
    public static int[] Growth(PlanningPolicy policy) => new RandomStream(policy.Seed, "growth").Permutation(Strata.Count);

    /// <summary>All fleets on one spot pool pay its price.</summary>
    /// <returns>By scenario, the slice between mean and ninth decile.</returns>
    public static int[] Spot(PlanningPolicy policy, Pricing.SpotOffer pool) =>
        new RandomStream(policy.Seed, "spot", pool.Offering.Region.Code, pool.ZoneId, pool.Offering.TypeName).Permutation(Strata.Count);
}
