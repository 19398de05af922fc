using System.Globalization;
using CostOptimizer.Faults.Stage;

namespace CostOptimizer.Faults.Runs;

/// <summary>Another program locks the database in the middle of an analysis, for longer than anybody waits.</summary>
internal sealed class DatabaseRun(TextWriter output)
{
    /// <param name="duration">Of the lock.</param>
    public async Task<bool> RunAsync(TimeSpan duration, CancellationToken cancellationToken)
    {
        await using var stage = await FaultStage.SetAsync(cancellationToken);
        var promises = new Promises(stage, (await Undisturbed.MeasureAsync(stage, cancellationToken)).Content);
        await using var desk = await stage.OpenDeskAsync("database", cancellationToken);
        stage.Start(desk);
        var ticket = await desk.OrderAsync("locked-out", cancellationToken);
        await desk.BegunAsync(ticket.RunId, Desk.Patience, cancellationToken);
        await desk.LockAsync(duration, cancellationToken);
        var began = TimeProvider.System.GetTimestamp();
        var hasEnded = await desk.EndedAsync(ticket.RunId, Desk.Patience, cancellationToken);
        var broken = await promises.BrokenAsync(desk, "locked-out", ticket.RunId, cancellationToken);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"locked for {duration.TotalSeconds:0} s, whole {TimeProvider.System.GetElapsedTime(began).TotalSeconds:0.0} s later: {(hasEnded && broken.Count == 0 ? "sound" : $"BROKEN {string.Join("; ", broken)}")}"));
        return hasEnded && broken.Count == 0;
    }
}
