namespace CostOptimizer.Application.Storage;

/// <summary>What a database holds of an account.</summary>
/// <param name="Runs">Analyses that read it; results over everything that they read, so they go whole.</param>
/// <param name="Fleets">Fleets of the account, with their usage and what was decided about them.</param>
public sealed record AccountTraces(int Runs, int Fleets);
