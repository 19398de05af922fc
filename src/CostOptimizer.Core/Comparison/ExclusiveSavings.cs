using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Comparison;

/// <summary>Cost Optimization Hub's total: of recommendations that exclude each other only the one with the largest saving counts.</summary>
public static class ExclusiveSavings
{
    /// <param name="recommendations">Per month; those with one key exclude each other, for example by being about one resource.</param>
    /// <returns>Zero of the currency for none.</returns>
    /// <exception cref="CurrencyMismatchException">One is in another currency.</exception>
    public static Money Total(IEnumerable<(string Key, Money PerMonth)> recommendations, Currency currency) => recommendations
        .GroupBy(recommendation => recommendation.Key, StringComparer.Ordinal)
        .Select(group => group.Max(recommendation => recommendation.PerMonth))
        .Aggregate(Money.Zero(currency), (sum, saving) => sum + saving);
}
