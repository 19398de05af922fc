namespace CostOptimizer.Core.Explaining;

/// <summary>
/// The arithmetic of one recommendation, in an order in which it can be redone by hand: each formula uses only
/// symbols that stand above it.
/// </summary>
public sealed class Arithmetic
{
    private readonly List<Quantity> _quantities = [];
    private readonly HashSet<string> _symbols = new(StringComparer.Ordinal);

    public IReadOnlyList<Quantity> Quantities => _quantities;

    /// <exception cref="ArgumentException">The symbol was used before.</exception>
    public decimal Given(string symbol, string label, decimal value, string unit, string source, DateTime? atUtc = null) =>
        Add(new Quantity(symbol, label, value, unit, Formula: null, source, atUtc));

    /// <inheritdoc cref="Given(string, string, decimal, string, string, DateTime?)"/>
    /// <remarks>A double enters with its 15 significant digits, which is what a reader will see and reuse.</remarks>
    public decimal Given(string symbol, string label, double value, string unit, string source, DateTime? atUtc = null) =>
        Given(symbol, label, (decimal)value, unit, source, atUtc);

    /// <inheritdoc cref="Given(string, string, decimal, string, string, DateTime?)"/>
    public decimal Given(string symbol, string label, int value, string unit, string source, DateTime? atUtc = null) =>
        Given(symbol, label, (decimal)value, unit, source, atUtc);

    /// <exception cref="ArgumentException">The symbol was used before.</exception>
    public decimal Derived(string symbol, string label, decimal value, string unit, string formula, string source) =>
        Add(new Quantity(symbol, label, value, unit, formula, source, AtUtc: null));

    private decimal Add(Quantity quantity)
    {
        if (!_symbols.Add(quantity.Symbol))
        {
            throw new ArgumentException($"The arithmetic already has a quantity '{quantity.Symbol}'.", nameof(quantity));
        }

        _quantities.Add(quantity);
        return quantity.Value;
    }
}
