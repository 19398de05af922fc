using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Commitments.Exchange;

/// <summary>What a convertible reservation can be exchanged for (EC2 user guide, "Exchange Convertible Reserved Instances").</summary>
/// <param name="Ratio">List value given up over the list value of one new reservation.</param>
/// <param name="Count">New reservations, the ratio rounded up: the value must not fall.</param>
/// <param name="TrueUp">Due at the exchange: prorated upfront of the new less what is left of the old; zero when none is due.</param>
public sealed record ConvertibleExchange(decimal Ratio, int Count, Money TrueUp)
{
    /// <param name="listValue">Of the reservations given up: remaining upfront and recurring fees.</param>
    /// <param name="newListValue">Of one new reservation.</param>
    /// <param name="remainingUpfront">Of the reservations given up.</param>
    /// <param name="newUpfront">Of all new reservations, prorated to the term that is left.</param>
    /// <exception cref="ArgumentException">A list value is not above zero; AWS has no exchange for it.</exception>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    public static ConvertibleExchange Of(Money listValue, Money newListValue, Money remainingUpfront, Money newUpfront)
    {
        if (listValue.Amount <= 0m || newListValue.Amount <= 0m)
        {
            throw new ArgumentException($"List values must be above zero, not {listValue} and {newListValue}.", nameof(listValue));
        }

        _ = listValue.CompareTo(newListValue);
        var ratio = listValue.Amount / newListValue.Amount;
        return new ConvertibleExchange(ratio, (int)decimal.Ceiling(ratio), Money.Max(newUpfront - remainingUpfront, Money.Zero(newUpfront.Currency)));
    }
}
