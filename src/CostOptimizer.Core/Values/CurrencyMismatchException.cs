namespace CostOptimizer.Core.Values;

/// <summary>Two amounts of different currencies met in one calculation.</summary>
public sealed class CurrencyMismatchException(Currency left, Currency right)
    : InvalidOperationException($"Cannot combine {left} with {right}: no exchange rate is part of the model.")
{
    public Currency Left { get; } = left;

    public Currency Right { get; } = right;
}
