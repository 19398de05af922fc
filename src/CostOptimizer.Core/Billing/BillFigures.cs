namespace CostOptimizer.Core.Billing;

/// <summary>Of a bill of usage that changes beside usage that stays.</summary>
/// <param name="Effective">What all pay, unused commitments included.</param>
/// <param name="Unused">What commitments leave unused.</param>
/// <param name="Others">Of <paramref name="Effective"/>, what the usage that stays pays.</param>
internal readonly record struct BillFigures(decimal Effective, decimal Unused, decimal Others);
