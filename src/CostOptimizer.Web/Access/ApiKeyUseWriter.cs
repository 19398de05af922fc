using CostOptimizer.Application.Access;
using CostOptimizer.Application.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CostOptimizer.Web.Access;

/// <summary>Writes down every half minute, and at the end, which keys were used.</summary>
internal sealed class ApiKeyUseWriter(ApiKeyUses uses, TimeProvider clock, ILogger<ApiKeyUseWriter> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await WriteAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await WriteAsync(stoppingToken);
        }
    }

    // Nobody is kept out because a database would not note that somebody came in.
    private async Task WriteAsync(CancellationToken cancellationToken)
    {
        try
        {
            await uses.WriteAsync(cancellationToken);
        }
        catch (StorageException exception)
        {
            logger.KeyUsesNotWritten(exception);
        }
    }
}
