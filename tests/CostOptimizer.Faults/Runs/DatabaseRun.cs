using System.Globalization;
using CostOptimizer.Faults.Stage;

namespace CostOptimizer.Faults.Runs;

/// <summary>Another program locks the database in the middle of analyses, for longer than anybody waits.</summary>
internal sealed class DatabaseRun(TextWriter output)
{
    private int _late;

    /// <param name="duration">Of each lock.</param>
    /// <param name="count">How many analyses are locked out, each the first one on its file.</param>
    public async Task<bool> RunAsync(TimeSpan duration, int count, int seed, CancellationToken cancellationToken)
    {
        await using var stage = await FaultStage.SetAsync(cancellationToken);
        var undisturbed = await Undisturbed.MeasureAsync(stage, cancellationToken);
        var promises = new Promises(stage, undisturbed.Content);
        var chance = new Random(seed);
        var failures = 0;
        for (var number = 1; number <= count; number++)
        {
            failures += await LockAsync(stage, promises, $"locked-out-{number}", undisturbed.Warm * chance.NextDouble(), duration, cancellationToken) ? 0 : 1;
        }

        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{count} locks, {_late} of them after the order had ended, {failures} failures"));
        return failures == 0 && _late < count;
    }

    /// <param name="at">Since the order was begun.</param>
    private async Task<bool> LockAsync(FaultStage stage, Promises promises, string order, TimeSpan at, TimeSpan duration, CancellationToken cancellationToken)
    {
        await using var desk = await stage.OpenDeskAsync(order, cancellationToken);
        var service = stage.Start(desk);
        var ticket = await desk.OrderAsync(order, cancellationToken);
        await desk.BegunAsync(ticket.RunId, Desk.Patience, cancellationToken);
        await Task.Delay(at, TimeProvider.System, cancellationToken);
        var then = await desk.FindAsync(ticket.RunId, cancellationToken);
        _late += then.HasEnded ? 1 : 0;
        await desk.LockAsync(duration, cancellationToken);
        var began = TimeProvider.System.GetTimestamp();
        var hasEnded = await desk.EndedAsync(ticket.RunId, Desk.Patience, cancellationToken);
        var broken = await promises.BrokenAsync(desk, order, ticket.RunId, cancellationToken);
        await service.KillAsync();
        var isSound = hasEnded && broken.Count == 0;
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"locked for {duration.TotalSeconds:0} s, {at.TotalSeconds:0.000} s after it began ({then.PartitionsRead} of {then.Partitions} read), whole {TimeProvider.System.GetElapsedTime(began).TotalSeconds:0.0} s later: {(isSound ? "sound" : $"BROKEN {string.Join("; ", broken)}")}"));
        return isSound;
    }
}
