namespace CostOptimizer.Core.Pricing;

/// <summary>How often one type was interrupted in one region.</summary>
/// <param name="AsOf">Day of the observation; the advisor keeps no history.</param>
public sealed record SpotInterruption(InterruptionBand Band, string Source, DateTime AsOf);
