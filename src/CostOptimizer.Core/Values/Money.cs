using System.Globalization;

namespace CostOptimizer.Core.Values;

/// <summary>An exact amount of one currency. The default value belongs to no currency.</summary>
public readonly record struct Money(decimal Amount, Currency Currency) : IComparable<Money>
{
    public static Money Usd(decimal amount) => new(amount, Currency.Usd);

    public static Money Zero(Currency currency) => new(0m, currency);

    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    public static Money operator +(Money left, Money right) =>
        left with { Amount = left.Amount + right.In(left.Currency) };

    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    public static Money operator -(Money left, Money right) =>
        left with { Amount = left.Amount - right.In(left.Currency) };

    public static Money operator -(Money money) => money with { Amount = -money.Amount };

    public static Money operator *(Money money, decimal factor) => money with { Amount = money.Amount * factor };

    public static Money operator /(Money money, decimal divisor) => money with { Amount = money.Amount / divisor };

    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;

    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;

    public static bool operator <=(Money left, Money right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Money left, Money right) => left.CompareTo(right) >= 0;

    public static Money Min(Money left, Money right) => left <= right ? left : right;

    public static Money Max(Money left, Money right) => left >= right ? left : right;

    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    public int CompareTo(Money other) => Amount.CompareTo(other.In(Currency));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Currency} {Amount}");

    private decimal In(Currency currency) =>
        Currency == currency ? Amount : throw new CurrencyMismatchException(currency, Currency);
}
