using CostOptimizer.Application.Jobs.Ledger;
using CostOptimizer.Application.Storage;
using CostOptimizer.Jobs.Quartz;
using Microsoft.Extensions.Logging;

namespace CostOptimizer.Jobs.Running;

/// <summary>Carries out one attempt of one call, and writes down how it ended.</summary>
internal sealed class JobRunner(
    IJobStore store,
    JobLedger ledger,
    JobKinds kinds,
    RunningCalls running,
    QuartzQueue queue,
    WorkerName worker,
    JobOptions options,
    TimeProvider clock,
    ILogger<JobRunner> logger)
{
    public async Task RunAsync(string id, CancellationToken cancellationToken)
    {
        if (running.IsClosed || await store.FindAsync(id, cancellationToken) is not { } known)
        {
            return; // left to another worker, or deleted since
        }

        if (!kinds.IsKnown(known.Call.Kind))
        {
            logger.KindUnknown(id, known.Call.Kind);
            return;
        }

        // Before it is claimed, so that a check-in never finds a call of ours that nobody holds.
        var call = running.Add(id);
        try
        {
            if (await ledger.ClaimAsync(id, worker.Value, call.Claim, kinds.IsExclusive(known.Call.Kind), cancellationToken) is { } claimed)
            {
                call.IsClaimed = true;
                await RunAsync(call, claimed);
            }
        }
        finally
        {
            running.Remove(call);
        }
    }

    private async Task RunAsync(RunningCall call, JobRecord claimed)
    {
        logger.CallBegan(claimed.Id, claimed.Call.Kind, claimed.Attempts);
        using var span = JobTelemetry.Begin(claimed.Id, claimed.Call, claimed.Attempts);
        var began = clock.GetTimestamp();
        var failure = await TryAsync(call, claimed);
        var end = End(call.Reason, failure);
        if (call.Reason == StopReason.Lost || await WriteEndAsync(call, end, failure?.Message) is not { } ended)
        {
            logger.CallLost(claimed.Id);
            return;
        }

        JobTelemetry.End(span, claimed.Call, ended.State, clock.GetElapsedTime(began), end == AttemptEnd.Failed ? failure?.Message : null);
        if (failure is not null && end == AttemptEnd.Failed)
        {
            logger.CallFailed(failure, claimed.Id, claimed.Call.Kind, claimed.Attempts, ended.State);
        }
        else
        {
            logger.CallEnded(claimed.Id, claimed.Call.Kind, ended.State, clock.GetElapsedTime(began).TotalSeconds);
        }
    }

    private async Task<Exception?> TryAsync(RunningCall call, JobRecord claimed)
    {
        try
        {
            await kinds.RunAsync(claimed.Call, call.Stopping);
            return null;
        }
        catch (Exception exception)
        {
            // The outer edge of a job: whatever it throws is a failed attempt.
            return exception;
        }
    }

    private static AttemptEnd End(StopReason reason, Exception? failure) => (reason, failure) switch
    {
        (_, null) => AttemptEnd.Succeeded,
        (StopReason.Cancelled, _) => AttemptEnd.Cancelled,
        (StopReason.Draining, _) => AttemptEnd.GivenBack,
        _ => AttemptEnd.Failed,
    };

    /// <summary>Tries until it is written: a call that is done must not seem to run for ever.</summary>
    private async Task<JobRecord?> WriteEndAsync(RunningCall call, AttemptEnd end, string? reason)
    {
        while (true)
        {
            try
            {
                var (ended, due) = await ledger.EndAsync(call.Id, call.Claim, end, reason, CancellationToken.None);
                await queue.ScheduleAsync(due, CancellationToken.None);
                return ended;
            }
            catch (StorageException exception)
            {
                if (call.Reason == StopReason.Lost)
                {
                    return null;
                }

                logger.EndNotWritten(exception, call.Id);
                await Task.Delay(options.CheckInInterval, clock, CancellationToken.None);
            }
        }
    }
}
