using CostOptimizer.Application.Orders;
using CostOptimizer.Faults.Stage;
using CostOptimizer.Simulator.Faults;

namespace CostOptimizer.Faults.Runs;

/// <summary>One account's metrics fail for good: the analysis is partial and says what is missing, and the next one is whole.</summary>
internal sealed class UnreadableRun(TextWriter output)
{
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        await using var stage = await FaultStage.SetAsync(cancellationToken);
        var promises = new Promises(stage, (await Undisturbed.MeasureAsync(stage, cancellationToken)).Content);
        await using var desk = await stage.OpenDeskAsync("unreadable", cancellationToken);
        stage.Start(desk);
        stage.Simulator.Faults.Add(new FaultRule { Kind = FaultKind.ServerError, Service = "cloudwatch", Account = FaultEstate.FirstAccount });
        var disturbed = await desk.OrderAsync("unreadable", cancellationToken);
        await desk.EndedAsync(disturbed.RunId, Desk.Patience, cancellationToken);
        disturbed = await desk.FindAsync(disturbed.RunId, cancellationToken);
        string[] reasons = [.. ((await desk.ReadAsync(disturbed.RunId, cancellationToken))?.AllFailures ?? []).Select(failure => $"{failure.Where}: {failure.Reason}")];
        await output.WriteLineAsync($"unreadable: {disturbed.State}; missing: {string.Join("; ", reasons)}");
        var isSaid = disturbed.State == AnalysisState.Partial && Array.Exists(reasons, reason => reason.StartsWith(FaultEstate.FirstAccount, StringComparison.Ordinal));

        stage.Simulator.Faults.Clear();
        var healed = await desk.OrderAsync("healed", cancellationToken);
        await desk.EndedAsync(healed.RunId, Desk.Patience, cancellationToken);
        var broken = await promises.BrokenAsync(desk, "healed", healed.RunId, cancellationToken);
        await output.WriteLineAsync($"healed: {(broken.Count == 0 ? "sound" : $"BROKEN {string.Join("; ", broken)}")}");
        return isSaid && broken.Count == 0;
    }
}
