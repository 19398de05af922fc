using CostOptimizer.Application.Estate;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Prices;

public interface IPriceSource
{
    /// <summary>Reads on-demand, commitment and spot prices of some types in one region.</summary>
    /// <param name="reader">An account of the region's partition whose credentials may ask.</param>
    /// <param name="ec2Types">EC2 type names.</param>
    /// <param name="sageMakerTypes">Type names without the <c>ml.</c> prefix.</param>
    /// <param name="spotWindow">Span of spot history to summarise.</param>
    /// <exception cref="Analysis.SourceException">Prices could not be read.</exception>
    Task<RegionPrices> FetchAsync(
        Account reader,
        Region region,
        IReadOnlySet<string> ec2Types,
        IReadOnlySet<string> sageMakerTypes,
        Window spotWindow,
        CancellationToken cancellationToken);
}
