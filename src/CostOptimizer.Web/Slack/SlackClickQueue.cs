using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CostOptimizer.Web.Slack;

/// <summary>
/// Clicks that were taken and wait to be decided, one after the other in the order of coming: Slack waits three seconds for an
/// answer, a busy database may need longer. Stopping finishes what was taken, for as long as the host waits.
/// </summary>
internal sealed class SlackClickQueue(SlackClickDesk desk, ILogger<SlackClickQueue> logger) : BackgroundService
{
    private const int MostWaiting = 100;

    /// <summary>For one decision; what takes longer has failed, and the user is told.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Channel<(SlackClick Click, string? Address)> _waiting =
        Channel.CreateBounded<(SlackClick Click, string? Address)>(MostWaiting);

    /// <returns>False when too many wait, or the process stops: then it was not taken.</returns>
    public bool TryTake(SlackClick click, string? address)
    {
        var isTaken = _waiting.Writer.TryWrite((click, address));
        if (!isTaken)
        {
            logger.SlackClickNotTaken(click.Action, click.Seen.Id, click.UserId);
        }

        return isTaken;
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        _waiting.Writer.TryComplete();
        await Task.WhenAny(ExecuteTask ?? Task.CompletedTask, Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken));

        while (_waiting.Reader.TryRead(out var left))
        {
            logger.SlackClickNotTaken(left.Click.Action, left.Click.Seen.Id, left.Click.UserId);
        }

        await base.StopAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var (click, address) in _waiting.Reader.ReadAllAsync(CancellationToken.None))
        {
            using var timeout = new CancellationTokenSource(Patience);
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, timeout.Token);
            await desk.TakeAsync(click, address, patience.Token);
        }
    }
}
