namespace CostOptimizer.Core.Billing.Standing;

/// <summary>What a change of usage adds to what stands, over all hours; below zero where it takes away.</summary>
/// <param name="Uncovered">What no commitment covers, at list prices.</param>
/// <param name="Drawn">By commitment, units; the added one comes last.</param>
/// <param name="UncoveredIdle">Of <paramref name="Uncovered"/>, idle capacity reservations.</param>
/// <param name="DrawnIdle">Of <paramref name="Drawn"/>, the same.</param>
/// <param name="CoveredHours">Of what came alone: by place and commitment, commitments running fastest.</param>
/// <param name="DrawnUnits">By the same.</param>
internal sealed record CoverDifference(decimal Uncovered, decimal[] Drawn, decimal UncoveredIdle, decimal[] DrawnIdle, decimal[] CoveredHours, decimal[] DrawnUnits);
