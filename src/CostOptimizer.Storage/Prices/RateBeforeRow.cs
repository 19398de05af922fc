using CostOptimizer.Core.Values;

namespace CostOptimizer.Storage.Prices;

/// <summary>What a price was before, beside the price.</summary>
internal sealed record RateBeforeRow
{
    public decimal RateBefore { get; init; }

    public string CurrencyBefore { get; init; } = "";

    public HourlyRate ToRate() => new(new Money(RateBefore, new Currency(CurrencyBefore)));
}
