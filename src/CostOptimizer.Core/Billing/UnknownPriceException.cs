namespace CostOptimizer.Core.Billing;

/// <summary>Usage or commitments without a usable price; nothing was billed, since an unknown price is not zero.</summary>
public sealed class UnknownPriceException(IReadOnlyList<UnknownPrice> prices)
    : InvalidOperationException(string.Join(' ', prices.Select(price => price.Reason)))
{
    /// <summary>Every one that stood in the way, not only the first.</summary>
    public IReadOnlyList<UnknownPrice> Prices { get; } = prices;
}
