namespace CostOptimizer.Worker.Telemetry;

internal static class TelemetryRegistration
{
    /// <param name="options">Sound settings: see <see cref="TelemetryOptions.Faults"/>.</param>
    public static IServiceCollection AddTelemetry(this IServiceCollection services, TelemetryOptions options)
    {
        services.AddHostedService<DataAge>();
        if (options.OtlpEndpoint.Length > 0)
        {
            services.AddHostedService(_ => new OtlpExport(options));
        }

        return services;
    }
}
