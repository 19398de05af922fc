namespace CostOptimizer.Core.Explaining;

/// <summary>Shows a flat arithmetic as trees: each result over the quantities of its formula.</summary>
public static class ArithmeticTree
{
    private const string Saving = "saving";

    /// <param name="arithmetic">Each formula uses only symbols that stand above it.</param>
    /// <returns>
    /// One tree per quantity that no formula uses; the one with the saving first, then as they stand. Every quantity is in
    /// one of them, and has its inputs where it comes first.
    /// </returns>
    public static IReadOnlyList<QuantityNode> Of(IReadOnlyList<Quantity> arithmetic)
    {
        var bySymbol = arithmetic.ToDictionary(quantity => quantity.Symbol, StringComparer.Ordinal);
        var used = arithmetic.SelectMany(InputsOf).ToHashSet(StringComparer.Ordinal);
        var shown = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. arithmetic
                .Where(quantity => !used.Contains(quantity.Symbol))
                .OrderBy(quantity => Reaches(quantity, Saving, bySymbol) ? 0 : 1)
                .Select(root => Node(root, bySymbol, shown)),
        ];
    }

    /// <returns>Symbols of the formula, each once, in its order; functions such as <c>max</c> are none.</returns>
    public static IReadOnlyList<string> InputsOf(Quantity quantity)
    {
        var formula = quantity.Formula ?? "";
        var symbols = new List<string>();
        for (var at = 0; at < formula.Length;)
        {
            var end = at;
            while (end < formula.Length && (char.IsAsciiLetterOrDigit(formula[end]) || formula[end] is '_' or '.'))
            {
                end++;
            }

            if (end > at && char.IsAsciiLetter(formula[at]) && (end == formula.Length || formula[end] != '(') && !symbols.Contains(formula[at..end], StringComparer.Ordinal))
            {
                symbols.Add(formula[at..end]);
            }

            at = Math.Max(end, at + 1);
        }

        return symbols;
    }

    private static QuantityNode Node(Quantity quantity, Dictionary<string, Quantity> bySymbol, HashSet<string> shown)
    {
        var isRepeated = !shown.Add(quantity.Symbol);
        return new QuantityNode(
            quantity,
            isRepeated && quantity.Formula is not null,
            isRepeated ? [] : [.. InputsOf(quantity).Select(symbol => Node(bySymbol[symbol], bySymbol, shown))]);
    }

    private static bool Reaches(Quantity quantity, string symbol, Dictionary<string, Quantity> bySymbol) =>
        quantity.Symbol == symbol || InputsOf(quantity).Any(input => Reaches(bySymbol[input], symbol, bySymbol));
}
