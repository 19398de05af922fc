using CostOptimizer.Application.Invoices;
using CostOptimizer.Application.Jobs;
using CostOptimizer.Application.Reading;
using CostOptimizer.Application.Weekly;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Application.Savings;

public static class SavingsServices
{
    /// <summary>Adds the ledger of savings and what measures them. The caller adds the ports and what analyses need.</summary>
    public static IServiceCollection AddSavings(this IServiceCollection services, SavingsOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton<BaselineCapture>();
        services.AddSingleton<EstateDays>();
        services.AddSingleton<SavingsTracking>();
        services.AddSingleton<WeekMeasurement>();
        services.AddSingleton(provider => new SavingsMeasurement(
            provider.GetRequiredService<IPriceReader>(),
            provider.GetRequiredService<IWeeklySource>(),
            provider.GetRequiredService<ISavingsStore>(),
            provider.GetRequiredService<SavingsTracking>(),
            provider.GetRequiredService<WeekMeasurement>(),
            options,
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<SavingsLedger>();
        services.AddSingleton<InvoiceImport>();
        services.AddSingleton<IJob, MeasureRealisedSavingsJob>();
        services.AddSingleton<IJob, ReadInvoicesJob>();
        return services;
    }
}
