using CostOptimizer.Application.Estate;
using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Application.Prices;

public interface IPriceSource
{
    /// <summary>Reads on-demand, commitment and spot prices in one region.</summary>
    /// <param name="reader">An account of the region's partition whose credentials may ask.</param>
    /// <exception cref="Analysis.SourceException">Prices could not be read.</exception>
    Task<RegionPrices> FetchAsync(Account reader, Region region, WantedPrices wanted, CancellationToken cancellationToken);
}
