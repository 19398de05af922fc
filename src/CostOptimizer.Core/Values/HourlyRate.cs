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

    public override string ToString() => $"{PerHour}/h";
}
