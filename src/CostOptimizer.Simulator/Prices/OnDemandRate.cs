namespace CostOptimizer.Simulator.Prices;

/// <summary>The list price of one instance-hour, Linux, shared tenancy.</summary>
/// <param name="PricePerHour">In <paramref name="Currency"/>; above zero.</param>
/// <param name="Source">Where the figure comes from; <c>simulated</c> when it was made up.</param>
/// <param name="SourceDate">ISO date of the source, or empty.</param>
internal sealed record OnDemandRate(
    string Region, string InstanceType, string Currency, decimal PricePerHour, string Source, string SourceDate);
