using CostOptimizer.Core.Explaining;

namespace CostOptimizer.Core.Tests.Explaining;

internal static class ArithmeticAssert
{
    /// <summary>Redoes every formula from what stands above it.</summary>
    public static void CanBeRedone(IReadOnlyList<Quantity> arithmetic)
    {
        Assert.NotEmpty(arithmetic);
        var symbols = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var quantity in arithmetic)
        {
            if (quantity.Formula is { } formula)
            {
                var redone = new Formula(formula, symbols).Evaluate();
                var tolerance = 1e-9m * Math.Max(1m, Math.Abs(redone));
                Assert.True(Math.Abs(redone - quantity.Value) <= tolerance, $"{quantity.Symbol} = {formula} is {redone}, not {quantity.Value}.");
            }

            symbols.Add(quantity.Symbol, quantity.Value);
        }
    }
}
