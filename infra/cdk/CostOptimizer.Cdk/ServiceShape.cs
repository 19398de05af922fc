namespace CostOptimizer.Cdk;

/// <summary>What one Fargate service of the program needs.</summary>
/// <param name="Role">Worker or Web, as Serve:Roles spells it.</param>
/// <param name="Cpu">Units of 1,024 for one virtual CPU.</param>
internal sealed record ServiceShape(string Role, int Tasks, int Cpu, int MemoryMib);
