using CostOptimizer.Jobs.Quartz;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CostOptimizer.Jobs.Running;

/// <summary>Runs calls while the program is up. When it stops, calls may end in peace for a while, then they are given back.</summary>
internal sealed class JobWorker(
    Application.Jobs.Ledger.JobLedger ledger,
    CheckIn checkIn,
    RunningCalls running,
    QuartzQueue queue,
    WorkerName worker,
    JobOptions options,
    DrainOptions drain,
    TimeProvider clock,
    ILogger<JobWorker> logger) : IHostedService, IDisposable
{
    // After a call was told to stop, how long it may take to obey.
    private static readonly TimeSpan Obedience = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan DrainPoll = TimeSpan.FromMilliseconds(50);

    private readonly CancellationTokenSource _stopping = new();
    private Task _checkIns = Task.CompletedTask;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await checkIn.RunAsync(takesTurns: true, cancellationToken);
        await queue.StartAsync(cancellationToken);
        _checkIns = CheckInAsync(_stopping.Token);
        logger.WorkerStarted(worker.Value, options.ParallelCalls);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        running.Close();
        await queue.PauseAsync(CancellationToken.None);
        await EndedAsync(drain.Timeout);
        foreach (var call in running.All)
        {
            call.Stop(StopReason.Draining);
        }

        await EndedAsync(Obedience);
        await _stopping.CancelAsync();
        await _checkIns;
        var due = await ledger.LeaveAsync(worker.Value, CancellationToken.None);
        await queue.ScheduleAsync(due, CancellationToken.None);
        logger.WorkerStopped(worker.Value, due.Count);
    }

    public void Dispose() => _stopping.Dispose();

    private async Task CheckInAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(options.CheckInInterval, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(cancellationToken))
            {
                await CheckInOnceAsync(cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The program stops.
        }
    }

    // The outer edge: a check-in that fails is followed by the next.
    private async Task CheckInOnceAsync(CancellationToken cancellationToken)
    {
        try
        {
            await checkIn.RunAsync(takesTurns: !running.IsClosed, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            logger.CheckInFailed(exception, worker.Value);
        }
    }

    /// <summary>Waits until no call runs, for a while.</summary>
    private async Task EndedAsync(TimeSpan atMost)
    {
        var began = clock.GetTimestamp();
        while (!running.IsEmpty && clock.GetElapsedTime(began) < atMost)
        {
            await Task.Delay(DrainPoll, clock, CancellationToken.None);
        }
    }
}
