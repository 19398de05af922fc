using CostOptimizer.Application.Alerts;
using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Grouping;
using CostOptimizer.Application.LoadTests;
using CostOptimizer.Application.Metrics;
using CostOptimizer.Application.Prices;
using CostOptimizer.Application.Replanning;
using CostOptimizer.Application.Weekly;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Performance;
using CostOptimizer.Core.Planning;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Application;

public static class ApplicationServices
{
    /// <summary>Adds the use cases. The caller adds the ports, the catalogue, the benchmarks and a clock.</summary>
    /// <param name="loadTests">The company's own measurements; none when null.</param>
    public static IServiceCollection AddApplication(
        this IServiceCollection services, AnalysisOptions analysis, PlanningPolicy policy, GroupingOptions grouping, IReadOnlyList<LoadTest>? loadTests = null)
    {
        services.AddSingleton(analysis);
        services.AddSingleton(policy);
        services.AddSingleton(grouping);
        services.AddSingleton<FleetGrouper>();
        services.AddSingleton<SourceGuard>();
        services.AddSingleton<UsageCollector>();
        services.AddSingleton<PartitionReader>();
        services.AddSingleton<PriceCollector>();
        services.AddSingleton<EstatePlanning>();
        services.AddSingleton<PerformanceModels>();
        services.AddSingleton<AnalysisConclusion>();
        services.AddSingleton<IPerformanceModel>(provider => new PerformanceModel(
            provider.GetRequiredService<BenchmarkTable>(), provider.GetRequiredService<HardwareCatalogue>(), loadTests ?? []));
        services.AddSingleton<IAnalyzeEstate, AnalyzeEstate>();
        services.AddSingleton<WeeklyRecords>();
        services.AddSingleton<PlanningTurns>();
        services.AddSingleton(provider => new EstateReplanning(
            provider.GetRequiredService<IPlanningBasisStore>(),
            provider.GetRequiredService<EstatePlanning>(),
            provider.GetRequiredService<PerformanceModels>(),
            provider.GetRequiredService<PlanningTurns>()));
        services.AddSingleton<ICommitmentUses, CommitmentUses>();
        return services;
    }
}
