namespace CostOptimizer.Application.Orders;

/// <summary>A key that once stood for another order. The message names the key and the fix.</summary>
public sealed class IdempotencyConflictException(string message) : Exception(message);
