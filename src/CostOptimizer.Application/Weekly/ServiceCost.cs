using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Weekly;

/// <summary>What this service itself asked of AWS in the week. Where it runs is not known to it, so that is no part of it.</summary>
/// <param name="Runs">Analyses that started in the week.</param>
/// <param name="Charges">What AWS charges for the calls: one per currency, ordered by code.</param>
public sealed record ServiceCost(int Runs, long Calls, IReadOnlyList<Figure<Money>> Charges);
