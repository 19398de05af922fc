using System.Collections.Concurrent;
using CostOptimizer.Application.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Faults.Stage;

/// <summary>Takes webhooks and remembers which event came for which order.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<(string Order, string EventId)> _received = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _told = new(StringComparer.Ordinal);

    private Receiver(WebApplication app) => _app = app;

    public static async Task<Receiver> StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var receiver = new Receiver(builder.Build());
        receiver._app.Run(receiver.TakeAsync);
        await receiver._app.StartAsync(cancellationToken);
        return receiver;
    }

    /// <summary>An address of one order's own.</summary>
    public Uri AddressOf(string order) =>
        new(new Uri(_app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First()), order);

    /// <returns>Ids of events, one for each time it came.</returns>
    public IReadOnlyList<string> ReceivedFor(string order) => [.. _received.Where(each => each.Order == order).Select(each => each.EventId)];

    /// <summary>Ends with the first event of an order.</summary>
    public Task ToldAsync(string order) => ToldOf(order).Task;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private Task TakeAsync(HttpContext context)
    {
        var order = context.Request.Path.Value!.TrimStart('/');
        _received.Enqueue((order, context.Request.Headers[WebhookSignature.IdHeader].ToString()));
        ToldOf(order).TrySetResult();
        return Task.CompletedTask;
    }

    private TaskCompletionSource ToldOf(string order) =>
        _told.GetOrAdd(order, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
}
