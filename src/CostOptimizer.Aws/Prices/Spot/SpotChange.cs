namespace CostOptimizer.Aws.Prices.Spot;

/// <summary>A spot price that holds from an instant until the pool's next change.</summary>
internal readonly record struct SpotChange(DateTime AtUtc, decimal Price);
