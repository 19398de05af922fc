using CostOptimizer.Jobs.Running;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace CostOptimizer.Worker.Telemetry;

/// <summary>Sends traces and metrics of the program, of ASP.NET Core, of outgoing HTTP and of the runtime to a collector, until the program stops.</summary>
internal sealed class OtlpExport(TelemetryOptions options) : IHostedService
{
    private const string Service = "costopt";

    private TracerProvider? _traces;
    private MeterProvider? _metrics;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var resource = ResourceBuilder.CreateDefault().AddService(Service, serviceVersion: typeof(OtlpExport).Assembly.GetName().Version?.ToString());
        _traces = Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(resource)
            .AddSource(JobTelemetry.Name, "Microsoft.AspNetCore", "System.Net.Http")
            .AddOtlpExporter(Configure)
            .Build();
        _metrics = Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(resource)
            .AddMeter(JobTelemetry.Name, DataAge.MeterName, "Microsoft.AspNetCore.Hosting", "System.Net.Http", "System.Runtime")
            .AddOtlpExporter(Configure)
            .Build();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        // Disposing sends what is left.
        _traces?.Dispose();
        _metrics?.Dispose();
        return Task.CompletedTask;
    }

    private void Configure(OtlpExporterOptions exporter) => exporter.Endpoint = new Uri(options.OtlpEndpoint);
}
