using System.Globalization;

namespace CostOptimizer.Core.Values;

/// <summary>A price for one instance running one hour.</summary>
public readonly record struct HourlyRate(Money PerHour) : IComparable<HourlyRate>
{
    public Currency Currency => PerHour.Currency;

    public static HourlyRate Usd(decimal perHour) => new(Money.Usd(perHour));

    public static Money operator *(HourlyRate rate, InstanceHours hours) =>
        rate.PerHour with { Amount = rate.PerHour.Amount * hours.Value };

    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    public int CompareTo(HourlyRate other) => PerHour.CompareTo(other.PerHour);

    /// <summary>With up to ten decimals, as AWS publishes rates: quotients such as an upfront fee by the hour have no end.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Currency} {PerHour.Amount:0.##########}/h");
}
