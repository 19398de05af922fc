using CostOptimizer.Application.Prices;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Storage;

/// <summary>Keeps price observations with the time over which each was seen to hold.</summary>
public interface IPriceStore
{
    /// <summary>Extends the validity of prices that did not change and starts a new row for those that did.</summary>
    /// <exception cref="StorageException">The database refuses; the message names the fix.</exception>
    Task ObserveAsync(IReadOnlyList<RegionPrices> prices, DateTime observedAtUtc, CancellationToken cancellationToken);

    /// <param name="region">Region code, or null for all.</param>
    /// <param name="typePrefix">For example <c>g5.</c>, or null for all; matched literally.</param>
    /// <returns>Ordered by region, service, type, option and start of validity.</returns>
    Task<IReadOnlyList<StoredPrice>> ReadAsync(string? region, string? typePrefix, CancellationToken cancellationToken);

    /// <returns>What was observed in the region so far, as a question to ask again; null for nothing.</returns>
    Task<WantedPrices?> ReadWantedAsync(Region region, Window spotWindow, CancellationToken cancellationToken);
}
