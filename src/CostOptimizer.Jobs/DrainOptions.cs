namespace CostOptimizer.Jobs;

/// <summary>How a worker stops.</summary>
/// <param name="Timeout">How long calls that run may go on before they are stopped and given back.</param>
public sealed record DrainOptions(TimeSpan Timeout);
