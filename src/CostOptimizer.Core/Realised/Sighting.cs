namespace CostOptimizer.Core.Realised;

/// <summary>What one analysis saw of a fleet.</summary>
/// <param name="AtUtc">When it was made.</param>
/// <param name="InstancesByType">Running instances; empty when the fleet was not there, although its account and region were read.</param>
/// <param name="MeanInstanceHours">Mean instance-hours an hour over the last seven days that it read; of shared hosts, the fleet's part.</param>
/// <param name="Bought">Of what was planned to be bought, the part that was owned then, 0..1.</param>
public sealed record Sighting(
    string RunId, DateTime AtUtc, IReadOnlyDictionary<string, int> InstancesByType, decimal MeanInstanceHours, decimal Bought);
