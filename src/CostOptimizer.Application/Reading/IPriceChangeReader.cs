namespace CostOptimizer.Application.Reading;

/// <summary>Finds list prices that changed.</summary>
public interface IPriceChangeReader
{
    /// <param name="sinceUtc">Only changes first seen at or after it.</param>
    /// <param name="limit">1 or more.</param>
    /// <returns>Newest first; spot prices, which change all the time, are left out.</returns>
    Task<IReadOnlyList<PriceChange>> ReadAsync(DateTime sinceUtc, int limit, CancellationToken cancellationToken);
}
