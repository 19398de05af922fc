using CostOptimizer.Core.Pricing;

namespace CostOptimizer.Application.Alerts;

/// <summary>Keeps how often spot instances of a type were interrupted when that was last looked at, so that a change can be told.</summary>
public interface ISpotBandStore
{
    /// <returns>By region code and type.</returns>
    Task<IReadOnlyDictionary<(string Region, string TypeName), InterruptionBand>> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Puts bands in the place of those that were kept of the same types; the others stay.</summary>
    /// <exception cref="Storage.StorageException">The database refuses; nothing was written.</exception>
    Task SaveAsync(IReadOnlyDictionary<(string Region, string TypeName), SpotInterruption> bands, CancellationToken cancellationToken);
}
