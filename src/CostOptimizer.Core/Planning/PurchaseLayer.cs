using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Planning;

/// <summary>A part of the instances bought one way.</summary>
/// <param name="Option">For a reader: <c>on-demand</c>, <c>spot</c>, <c>Compute Savings Plan, 1 year, no upfront</c>, <c>owned: …</c>.</param>
/// <param name="Instances">Instances bought this way, at the most.</param>
/// <param name="HoursPerMonth">Instance-hours a month of 730 h that this layer pays for.</param>
/// <param name="Rate">Per instance-hour, effective.</param>
/// <param name="MonthlyCost">Paid a month, used or not.</param>
public sealed record PurchaseLayer(string Option, int Instances, decimal HoursPerMonth, HourlyRate Rate, Money MonthlyCost)
{
    internal bool IsSpot => Option.StartsWith("spot", StringComparison.Ordinal);
}
