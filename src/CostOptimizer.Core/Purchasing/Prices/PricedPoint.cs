namespace CostOptimizer.Core.Purchasing.Prices;

/// <summary>A purchase that a search came by.</summary>
/// <param name="Units">By source on sale; reservations whole.</param>
/// <param name="Cost">Of it without any charge, money an hour.</param>
/// <param name="Uncovered">Part of the cost, money an hour.</param>
/// <param name="Upfront">Money.</param>
internal sealed record PricedPoint(double[] Units, double Cost, double Uncovered, double Upfront);
