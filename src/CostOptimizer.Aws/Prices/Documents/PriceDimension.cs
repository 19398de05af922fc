namespace CostOptimizer.Aws.Prices.Documents;

/// <summary>One price of a term: <c>Hrs</c> for the hour, <c>Quantity</c> for the upfront fee.</summary>
/// <param name="Prices">Decimal text by currency.</param>
internal sealed record PriceDimension(string? Unit, IReadOnlyDictionary<string, string> Prices);
