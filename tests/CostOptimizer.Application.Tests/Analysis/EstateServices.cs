using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Calls;
using CostOptimizer.Application.Estate;
using CostOptimizer.Application.Grouping;
using CostOptimizer.Application.Inventory;
using CostOptimizer.Application.Metrics;
using CostOptimizer.Application.Prices;
using CostOptimizer.Application.Replanning;
using CostOptimizer.Application.Storage;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Performance;
using CostOptimizer.Core.Planning;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Application.Tests.Analysis;

/// <summary>The application over a fake estate, with one type in the catalogue and nothing known of others' speed.</summary>
internal static class EstateServices
{
    public static ServiceProvider Over(FakeEstate estate, DateTime now)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddApplication(new AnalysisOptions(), PlanningPolicy.Default, new GroupingOptions());
        services.AddSingleton<IPerformanceModel>(new NoEvidence());
        services.AddSingleton(new HardwareCatalogue(
            [new InstanceType("g5.xlarge", 4, 16, CpuArchitecture.X64, AcceleratorKind.Gpu, "A10G", 1, 22.352, 2.5, 700, IsBareMetal: false, "test")],
            [], [], []));
        services.AddSingleton<TimeProvider>(new FixedClock(now));
        services.AddSingleton<IEstateDirectory>(estate);
        services.AddSingleton<IInventorySource>(estate);
        services.AddSingleton<IMetricSource>(estate);
        services.AddSingleton<IUsageStore>(estate);
        services.AddSingleton<IPriceSource>(estate);
        services.AddSingleton<ISavingsPlanSource>(estate);
        services.AddSingleton<IAnalysisStore>(estate);
        services.AddSingleton<IPriceStore>(estate);
        services.AddSingleton<IPlanningBasisStore>(estate);
        services.AddSingleton<IApiCallMeter>(estate);
        return services.BuildServiceProvider();
    }

    private sealed class NoEvidence : IPerformanceModel
    {
        public SpeedupEstimate? Estimate(SpeedupQuery query) => null;
    }

    private sealed class FixedClock(DateTime now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(now);
    }
}
