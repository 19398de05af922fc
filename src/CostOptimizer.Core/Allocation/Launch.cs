namespace CostOptimizer.Core.Allocation;

/// <param name="ReservationsLeft">Unused reservations of the pool after the launch.</param>
public sealed record Launch(string TypeName, int Instances, int ReservationsLeft);
