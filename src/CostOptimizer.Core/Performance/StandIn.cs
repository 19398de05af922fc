namespace CostOptimizer.Core.Performance;

/// <summary>The device whose measurements are used.</summary>
/// <param name="LogScale">Logarithm of the asked device's peak ÷ this one's; 0 for the device itself.</param>
internal readonly record struct StandIn(string Device, double LogScale);
