using CostOptimizer.Application.Jobs;
using CostOptimizer.Application.Orders;
using CostOptimizer.Application.Prices;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Application;

public static class OrderServices
{
    /// <summary>Adds ordered analyses and their jobs, and the refreshing of prices between them. The caller adds a job engine and what <see cref="ApplicationServices.AddApplication"/> needs.</summary>
    public static IServiceCollection AddOrders(this IServiceCollection services, AnalysisOrigin origin)
    {
        services.AddSingleton(origin);
        services.AddSingleton<IAnalysisOrders, AnalysisOrders>();
        services.AddSingleton<IJob, OrderAnalysisJob>();
        services.AddSingleton<IJob, StartAnalysisJob>();
        services.AddSingleton<IJob, ReadPartitionJob>();
        services.AddSingleton<IJob, ConcludeAnalysisJob>();
        services.AddSingleton<IJob, TendOrdersJob>();
        services.AddSingleton<IJob, RefreshPricesJob>();
        return services;
    }
}
