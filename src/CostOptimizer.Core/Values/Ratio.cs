namespace CostOptimizer.Core.Values;

/// <summary>A share between 0 and 1, exact.</summary>
public readonly record struct Ratio(decimal Value)
{
    /// <returns>Null when the denominator is zero: nothing divided by nothing is unknown, not full.</returns>
    public static Ratio? Of(InstanceHours part, InstanceHours whole) => Of(part.Value, whole.Value);

    /// <inheritdoc cref="Of(InstanceHours, InstanceHours)"/>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    public static Ratio? Of(Money part, Money whole) =>
        part.Currency == whole.Currency
            ? Of(part.Amount, whole.Amount)
            : throw new CurrencyMismatchException(part.Currency, whole.Currency);

    private static Ratio? Of(decimal part, decimal whole) => whole == 0m ? null : new Ratio(part / whole);
}
