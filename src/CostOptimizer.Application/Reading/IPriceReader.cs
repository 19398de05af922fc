using CostOptimizer.Application.Storage;

namespace CostOptimizer.Application.Reading;

/// <summary>Reads price observations a page at a time: a year of spot prices is too long for one answer.</summary>
public interface IPriceReader
{
    /// <param name="after">The last one read before; null to begin at the start.</param>
    /// <param name="limit">1 or more.</param>
    /// <returns>In the database's order of region, service, type, platform, tenancy, option and start of validity.</returns>
    Task<IReadOnlyList<StoredPrice>> ReadPageAsync(PriceFilter filter, PriceMark? after, int limit, CancellationToken cancellationToken);
}
