using System.Globalization;
using CostOptimizer.Application.Orders;
using CostOptimizer.Faults.Service;
using CostOptimizer.Faults.Stage;

namespace CostOptimizer.Faults.Runs;

/// <summary>Kills the service at random instants of an analysis, starts it again and compares what came of it.</summary>
internal sealed class KillRun(TextWriter output)
{
    // A file that has carried so many orders is left for a new one, so that first analyses are killed as well as later ones.
    private const int OrdersPerFile = 5;

    /// <returns>Whether every promise was kept after every kill.</returns>
    public async Task<bool> RunAsync(int count, int seed, CancellationToken cancellationToken)
    {
        await using var stage = await FaultStage.SetAsync(cancellationToken);
        var began = TimeProvider.System.GetTimestamp();
        var undisturbed = await Undisturbed.MeasureAsync(stage, cancellationToken);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"undisturbed: {undisturbed.Cold.TotalSeconds:0.0} s with start-up, {undisturbed.Warm.TotalSeconds:0.0} s without; files in {stage.Folder}"));
        var promises = new Promises(stage, undisturbed.Content);
        var chance = new Random(seed);
        var failures = 0;
        for (var first = 1; first <= count; first += OrdersPerFile)
        {
            await using var desk = await stage.OpenDeskAsync($"kills-{first}", cancellationToken);
            ServiceProcess? service = null;
            for (var kill = first; kill < first + OrdersPerFile && kill <= count; kill++)
            {
                if (service is not null && chance.Next(2) == 0)
                {
                    await service.KillAsync();
                    service = null;
                }

                var at = (service is null ? undisturbed.Cold : undisturbed.Warm) * chance.NextDouble();
                (service, var isSound) = await KillAsync(stage, desk, service, promises, kill, at, cancellationToken);
                failures += isSound ? 0 : 1;
            }

            await service!.KillAsync();
        }

        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"{count} kills, {failures} failures, {TimeProvider.System.GetElapsedTime(began).TotalSeconds:0} s"));
        return failures == 0;
    }

    /// <param name="up">Null to have it killed while it starts.</param>
    /// <param name="at">From the order, or from the start of the process.</param>
    /// <returns>The service that finished the order.</returns>
    private async Task<(ServiceProcess Service, bool IsSound)> KillAsync(
        FaultStage stage, Desk desk, ServiceProcess? up, Promises promises, int kill, TimeSpan at, CancellationToken cancellationToken)
    {
        var order = string.Create(CultureInfo.InvariantCulture, $"kill-{kill}");
        var ticket = await desk.OrderAsync(order, cancellationToken);
        var victim = up ?? stage.Start(desk);
        await Task.Delay(at, TimeProvider.System, cancellationToken);
        await victim.KillAsync();
        var then = await desk.FindAsync(ticket.RunId, cancellationToken);
        var began = TimeProvider.System.GetTimestamp();
        var service = stage.Start(desk);
        var hasEnded = await desk.EndedAsync(ticket.RunId, Desk.Patience, cancellationToken);
        var broken = await promises.BrokenAsync(desk, order, ticket.RunId, cancellationToken);
        var verdict = hasEnded && broken.Count == 0 ? "sound" : $"BROKEN ({ticket.RunId}): {string.Join("; ", broken)}{(hasEnded ? "" : "; its webhook is not delivered")}";
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"kill {kill,3} {(up is null ? "starting" : "running ")} at {at.TotalSeconds:0.000} s ({Describe(then)}), whole {TimeProvider.System.GetElapsedTime(began).TotalSeconds:0.0} s later: {verdict}"));
        return (service, hasEnded && broken.Count == 0);
    }

    private static string Describe(AnalysisTicket ticket) => ticket.State == AnalysisState.Running
        ? string.Create(CultureInfo.InvariantCulture, $"{ticket.PartitionsRead} of {ticket.Partitions} read")
        : ticket.State.ToString();
}
