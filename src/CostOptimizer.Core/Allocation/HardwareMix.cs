using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Allocation;

/// <summary>Counts of several types that serve one workload together.</summary>
/// <param name="Parts">At least one, all priced in one currency.</param>
public sealed record HardwareMix(IReadOnlyList<MixPart> Parts)
{
    /// <summary>Σ count × price.</summary>
    /// <exception cref="CurrencyMismatchException">The prices' currencies differ.</exception>
    public Money PerHour => Parts
        .Select(part => part.Price.PerHour * part.Count)
        .Aggregate((sum, cost) => sum + cost);

    public int CountOf(string typeName) => Parts.Where(part => part.TypeName == typeName).Sum(part => part.Count);

    /// <returns>1 − this ÷ the other, negative when this is dearer; null when the other costs nothing.</returns>
    /// <exception cref="CurrencyMismatchException">The prices' currencies differ.</exception>
    public decimal? SavingAgainst(HardwareMix other)
    {
        var difference = other.PerHour - PerHour;
        return other.PerHour.Amount == 0m ? null : difference.Amount / other.PerHour.Amount;
    }
}
