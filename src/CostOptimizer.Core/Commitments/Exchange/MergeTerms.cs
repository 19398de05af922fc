namespace CostOptimizer.Core.Commitments.Exchange;

/// <summary>Term and expiry of a convertible reservation, or of what several become when exchanged as one.</summary>
/// <param name="TermYears">1 or 3.</param>
public readonly record struct MergeTerms(int TermYears, DateOnly Expiry)
{
    /// <returns>The longest of the terms and the latest of the expiries, which need not belong to one reservation.</returns>
    /// <exception cref="ArgumentException">Nothing is merged.</exception>
    /// <remarks>EC2 user guide, "Exchange Convertible Reserved Instances": merged reservations expire with the latest of them.</remarks>
    public static MergeTerms Of(IReadOnlyCollection<MergeTerms> merged) => merged.Count == 0
        ? throw new ArgumentException("At least one reservation must be merged.", nameof(merged))
        : new MergeTerms(merged.Max(terms => terms.TermYears), merged.Max(terms => terms.Expiry));
}
