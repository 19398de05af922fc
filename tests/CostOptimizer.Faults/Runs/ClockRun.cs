using System.Globalization;
using CostOptimizer.Faults.Stage;

namespace CostOptimizer.Faults.Runs;

/// <summary>The clock is set forward by an hour and back during one analysis, and forward again during the next.</summary>
internal sealed class ClockRun(TextWriter output)
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        await using var stage = await FaultStage.SetAsync(cancellationToken);
        var promises = new Promises(stage, (await Undisturbed.MeasureAsync(stage, cancellationToken)).Content);
        await using var desk = await stage.OpenDeskAsync("clock", cancellationToken, analysisCron: "0 0 * * * ?");
        var service = stage.Start(desk);
        var first = (await desk.OrderAsync("warm-up", cancellationToken)).RunId;
        var isSound = await CheckAsync(desk, promises, "warm-up", first, cancellationToken);

        // Forward and back in one run, then forward again: the turn at one o'clock falls due twice.
        var second = (await desk.OrderAsync("there-and-back", cancellationToken)).RunId;
        await desk.BegunAsync(second, Desk.Patience, cancellationToken);
        await service.JumpAsync(Hour);
        await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System, cancellationToken);
        await service.JumpAsync(-Hour);
        isSound &= await CheckAsync(desk, promises, "there-and-back", second, cancellationToken);

        var third = (await desk.OrderAsync("forward", cancellationToken)).RunId;
        await desk.BegunAsync(third, Desk.Patience, cancellationToken);
        await service.JumpAsync(Hour);
        isSound &= await CheckAsync(desk, promises, "forward", third, cancellationToken);
        await Task.Delay(TimeSpan.FromSeconds(3), TimeProvider.System, cancellationToken);

        var turns = (await desk.ListAsync(cancellationToken))
            .Where(ticket => ticket.Order.OrderedBy.StartsWith("schedule ", StringComparison.Ordinal))
            .GroupBy(ticket => ticket.Order.OrderedBy, StringComparer.Ordinal)
            .ToList();
        var repeated = turns.Count(turn => turn.Count() > 1);
        foreach (var turn in turns)
        {
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{turn.Key}: {turn.Count()} order, {string.Join(", ", turn.Select(ticket => ticket.State))}"));
        }

        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{turns.Count} turns ordered, {repeated} of them more than once"));
        return isSound && repeated == 0;
    }

    private async Task<bool> CheckAsync(Desk desk, Promises promises, string order, string runId, CancellationToken cancellationToken)
    {
        var hasEnded = await desk.EndedAsync(runId, Desk.Patience, cancellationToken);
        var broken = await promises.BrokenAsync(desk, order, runId, cancellationToken);
        await output.WriteLineAsync($"{order}: {(hasEnded ? "" : "not whole in time; ")}{(broken.Count == 0 ? "sound" : $"BROKEN {string.Join("; ", broken)}")}");
        return hasEnded && broken.Count == 0;
    }
}
