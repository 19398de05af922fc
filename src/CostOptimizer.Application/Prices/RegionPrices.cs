using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Pricing;

namespace CostOptimizer.Application.Prices;

/// <summary>What was read of one region's prices.</summary>
/// <param name="Refused">Prices that could not be used, each with its reason: zero, ambiguous, unexpected currency.</param>
public sealed record RegionPrices(
    Region Region,
    IReadOnlyList<PriceQuote> OnDemand,
    IReadOnlyList<CommitmentOffer> Commitments,
    IReadOnlyList<SpotOffer> Spot,
    IReadOnlyList<string> Refused);
