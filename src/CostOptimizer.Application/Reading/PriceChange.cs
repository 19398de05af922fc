using CostOptimizer.Application.Storage;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Reading;

/// <summary>A price that took the place of another.</summary>
/// <param name="Price">From its first sight on.</param>
/// <param name="Before">Rate that held before; in another currency when the region changed its.</param>
public sealed record PriceChange(StoredPrice Price, HourlyRate Before)
{
    /// <summary>Change against the rate before, as a share; null across currencies.</summary>
    public decimal? Share => Price.Rate.Currency == Before.Currency && Before.PerHour.Amount != 0m
        ? (Price.Rate.PerHour.Amount / Before.PerHour.Amount) - 1m
        : null;
}
