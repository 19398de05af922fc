using System.Net;
using CostOptimizer.Simulator.Estates;
using CostOptimizer.Simulator.Faults;
using CostOptimizer.Simulator.Inventory;
using CostOptimizer.Simulator.Offers;
using CostOptimizer.Simulator.Serving;
using CostOptimizer.Simulator.Throttling;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Simulator;

/// <summary>An AWS on loopback that serves one estate over AWS's own wire formats. Dispose to stop it.</summary>
public sealed class AwsSimulator : IAsyncDisposable
{
    private readonly WebApplication _app;

    private AwsSimulator(WebApplication app, Uri address, SimulatedEstate estate, RequestLog requests, FaultInjector faults)
    {
        _app = app;
        BaseAddress = address;
        Estate = estate;
        Requests = requests;
        Faults = faults;
    }

    /// <summary>The one address of all services, such as <c>http://127.0.0.1:5001/</c>.</summary>
    public Uri BaseAddress { get; }

    /// <summary>What is simulated, with the accounts' credentials.</summary>
    public SimulatedEstate Estate { get; }

    /// <summary>Calls counted so far.</summary>
    public RequestLog Requests { get; }

    /// <summary>Faults in force.</summary>
    public FaultInjector Faults { get; }

    /// <summary>Reads the estate and listens.</summary>
    /// <exception cref="EstateException">The estate file has faults.</exception>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<AwsSimulator> StartAsync(SimulatorOptions options, CancellationToken cancellationToken)
    {
        var text = await EstateFiles.ReadAsync(options.Estate, cancellationToken);
        var estate = EstateReader.Read(
            text, options.Estate, options.TimeProvider.GetUtcNow(), options.Seed, options.Scale);
        return await StartAsync(options, estate, cancellationToken);
    }

    /// <summary>Stops listening.</summary>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
    }

    private static async Task<AwsSimulator> StartAsync(
        SimulatorOptions options, SimulatedEstate estate, CancellationToken cancellationToken)
    {
        var requests = new RequestLog();
        var faults = new FaultInjector(estate.Seed, estate.Faults);
        var throttle = options.Throttle ? new Throttle(options.TimeProvider) : null;
        var aws = new AwsEndpoint(new SimulatedWorld(estate), faults, requests, throttle, options.TimeProvider);

        // The empty builder reads no settings and no environment, and writes no log: nothing outside can change it.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRoutingCore();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = AwsRequest.LargestBody;
            kestrel.Listen(IPAddress.Loopback, options.Port);
        });
        var app = builder.Build();
        app.UseRouting();
        app.MapControl(requests, faults);
        app.MapOffers();
        app.MapFallback("{**path}", (RequestDelegate)aws.HandleAsync);
        await app.StartAsync(cancellationToken);
        var address = app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>();
        return new AwsSimulator(app, new Uri(address.Addresses.First()), estate, requests, faults);
    }
}
