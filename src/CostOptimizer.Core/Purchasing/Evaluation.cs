namespace CostOptimizer.Core.Purchasing;

/// <summary>What some purchase costs an hour, without its fees.</summary>
/// <param name="Uncovered">On-demand and spot, with commitments applied in a bill's order.</param>
/// <param name="Bound">The same with commitments applied as well as they could be, or somewhat less.</param>
/// <param name="Cuts">One per block of hours: together they bound the cost of every purchase, and here give <paramref name="Bound"/>.</param>
internal sealed record Evaluation(double Uncovered, double Bound, Cut[] Cuts);
