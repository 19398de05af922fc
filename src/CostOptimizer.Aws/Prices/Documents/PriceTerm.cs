namespace CostOptimizer.Aws.Prices.Documents;

/// <summary>On what terms a product is sold. Its attributes decide, never its code: codes differ between partitions.</summary>
/// <param name="Lease">Of reserved terms: <c>1yr</c> or <c>3yr</c>; null on demand.</param>
internal sealed record PriceTerm(
    bool IsReserved,
    string? Lease,
    string? OfferingClass,
    string? PurchaseOption,
    DateTime? EffectiveFromUtc,
    IReadOnlyList<PriceDimension> Dimensions);
