using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Planning;

/// <summary>What a move costs once.</summary>
/// <param name="HourlyRate">Null when the policy names no rate in this currency: then the total is unknown.</param>
/// <param name="ParallelRun">Both fleets side by side for a while, at the price of the cheaper.</param>
internal sealed record OneOff(string Kind, decimal EngineeringHours, Money? HourlyRate, decimal ParallelRun)
{
    public decimal? Total => HourlyRate is { } rate ? (EngineeringHours * rate.Amount) + ParallelRun : null;
}
