namespace CostOptimizer.Core.Purchasing;

/// <summary>The uncovered cost of a block of hours is at least <paramref name="Constant"/> + <paramref name="Slope"/> · units bought.</summary>
internal sealed record Cut(double Constant, double[] Slope);
