using CostOptimizer.Application.Calls;
using CostOptimizer.Application.Estate;
using CostOptimizer.Application.Inventory;
using CostOptimizer.Application.Metrics;
using CostOptimizer.Application.Outbound;
using CostOptimizer.Application.Prices;
using CostOptimizer.Aws.Calls;
using CostOptimizer.Aws.Clients;
using CostOptimizer.Aws.Configuration;
using CostOptimizer.Aws.Credentials;
using CostOptimizer.Aws.Estate;
using CostOptimizer.Aws.Inventory;
using CostOptimizer.Aws.Metrics;
using CostOptimizer.Aws.Prices;
using CostOptimizer.Aws.Prices.OfferFiles;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CostOptimizer.Aws;

public static class AwsServiceCollectionExtensions
{
    /// <summary>Reads AWS: estate, inventory, Savings Plans, metrics, prices, and counts of the calls made.</summary>
    /// <param name="options">Sound settings: see <see cref="AwsOptions.Validate"/>.</param>
    /// <exception cref="ArgumentException">The settings have faults.</exception>
    public static IServiceCollection AddAws(this IServiceCollection services, AwsOptions options) =>
        services.AddAws(options, new Dictionary<string, AccountKeys>());

    /// <param name="keys">Keys by account id; they come before what the settings name.</param>
    /// <inheritdoc cref="AddAws(IServiceCollection, AwsOptions)"/>
    public static IServiceCollection AddAws(
        this IServiceCollection services, AwsOptions options, IReadOnlyDictionary<string, AccountKeys> keys)
    {
        if (options.Validate() is { Count: > 0 } faults)
        {
            throw new ArgumentException(string.Join(Environment.NewLine, faults), nameof(options));
        }

        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddSingleton<ApiCallMeter>();
        services.AddSingleton<IApiCallMeter>(provider => provider.GetRequiredService<ApiCallMeter>());
        services.AddSingleton<RateLimits>();
        services.AddSingleton(provider => new AwsGate(
            provider.GetRequiredService<RateLimits>(), options.MaxConcurrency, LongestCall(options), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new AwsClients(
            options, keys, provider.GetRequiredService<AwsGate>(), provider.GetRequiredService<ApiCallMeter>()));
        services.AddSingleton<InstanceHosts>();
        services.AddSingleton<ZoneIds>();
        services.TryAddSingleton(new OutboundOptions());
        services.AddSingleton(provider => new PriceFiles(options, provider.GetRequiredService<OutboundOptions>()));
        services.AddSingleton<IEstateDirectory, AwsEstateDirectory>();
        services.AddSingleton<IInventorySource, AwsInventorySource>();
        services.AddSingleton<ISavingsPlanSource, AwsSavingsPlanSource>();
        services.AddSingleton<IMetricSource, AwsMetricSource>();
        services.AddSingleton<IPriceSource, AwsPriceSource>();
        return services;
    }

    // Every attempt in full, and as long again for the pauses between them.
    private static TimeSpan LongestCall(AwsOptions options) => options.RequestTimeout * (2 * options.MaxAttempts);
}
