using CostOptimizer.Core.Performance;

namespace CostOptimizer.Application.LoadTests;

/// <summary>The performance model with the load tests of configuration and of the database, as they are now.</summary>
internal sealed class PerformanceModels(IPerformanceModel configured, ILoadTestStore? store = null)
{
    /// <returns>A model that imports after this call do not change.</returns>
    public async Task<IPerformanceModel> ReadAsync(CancellationToken cancellationToken)
    {
        var imports = store is null ? [] : await store.ReadAsync(cancellationToken);
        return imports.Count == 0 ? configured : configured.With([.. imports.SelectMany(import => import.Tests)]);
    }
}
