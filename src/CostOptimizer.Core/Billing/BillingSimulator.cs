namespace CostOptimizer.Core.Billing;

/// <summary>Prices usage hour by hour the way AWS bills it.</summary>
public static class BillingSimulator
{
    /// <exception cref="UnknownPriceException">Usage or a commitment has no price, or one of zero; names all.</exception>
    /// <exception cref="ArgumentException">The request contradicts itself; names every fault.</exception>
    public static Bill Bill(BillingRequest request) => throw new NotSupportedException();
}
