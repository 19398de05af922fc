using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Alerts;

/// <summary>One fact of an alert: a number with its unit, or a text.</summary>
/// <param name="Number">Exact, rounded only where a person reads it; null for a text.</param>
/// <param name="Unit">Of the number; <see cref="AlertUnit.None"/> for a text.</param>
/// <param name="Currency">ISO 4217, of money only.</param>
/// <param name="Text">Untrusted; null for a number.</param>
public sealed record AlertFact(AlertFactName Name, decimal? Number, AlertUnit Unit, string? Currency, string? Text)
{
    public static AlertFact Of(AlertFactName name, string text) => new(name, null, AlertUnit.None, null, text);

    public static AlertFact Of(AlertFactName name, decimal number, AlertUnit unit) => new(name, number, unit, null, null);

    public static AlertFact Of(AlertFactName name, Money money, AlertUnit unit) => new(name, money.Amount, unit, money.Currency.Code, null);

    /// <summary>Leaves out what is unknown.</summary>
    public static IEnumerable<AlertFact> Known(AlertFactName name, Money? money, AlertUnit unit) => money is { } known ? [Of(name, known, unit)] : [];
}
