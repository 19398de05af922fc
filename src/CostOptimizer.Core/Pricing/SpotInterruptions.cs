using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Core.Pricing;

/// <summary>Interruption bands by region and type. AWS publishes none by zone.</summary>
public sealed class SpotInterruptions(IReadOnlyDictionary<(string Region, string TypeName), SpotInterruption> bands)
{
    public int Count => bands.Count;

    /// <returns>Null where none is known, which says nothing about how often it happens.</returns>
    public SpotInterruption? Find(Region region, string typeName) => bands.GetValueOrDefault((region.Code, typeName));
}
