namespace CostOptimizer.Simulator.Prices;

/// <summary>The usual spot price of one pool (instance type and zone); never above on-demand.</summary>
/// <param name="Zone">Zone name of the reference account, such as <c>us-east-1a</c>.</param>
/// <param name="ZoneId">Zone id, the same in every account, such as <c>use1-az1</c>.</param>
/// <param name="PricePerHour">USD.</param>
/// <param name="Scope"><c>zone</c> as recorded, or <c>region_average spread over zones</c>.</param>
internal sealed record SpotRate(
    string Region, string InstanceType, string Zone, string ZoneId, decimal PricePerHour, string Scope, string Source);
