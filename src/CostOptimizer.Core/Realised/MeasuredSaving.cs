using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Realised;

/// <summary>A week's saving, for all its 168 hours.</summary>
/// <param name="Baseline">What the fleet would have cost at today's demand, prices and commitments; an upper bound of <paramref name="Realised"/>.</param>
/// <param name="Paid">What it costs now, commitments that it left unused included: exactly baseline less realised.</param>
/// <param name="Realised">Below zero for a loss.</param>
/// <param name="SavedElsewhere">What commitments that the move freed save on other usage; the fleet is not credited with it.</param>
/// <param name="Difference">Realised less promised, explained.</param>
public sealed record MeasuredSaving(Money Baseline, Money Paid, Money Realised, Money SavedElsewhere, SavingDifference Difference);
