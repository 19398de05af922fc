using System.Globalization;
using CostOptimizer.Application.Orders;
using CostOptimizer.Faults.Stage;
using CostOptimizer.Simulator.Faults;

namespace CostOptimizer.Faults.Runs;

/// <summary>AWS throttles and fails: the analysis ends all the same, says what is missing, and the next one is whole.</summary>
internal sealed class AwsRun(TextWriter output)
{
    /// <param name="throttled">Share of calls, 0 to 1.</param>
    /// <param name="failed">Share of calls that get a server's error, 0 to 1.</param>
    public async Task<bool> RunAsync(double throttled, double failed, CancellationToken cancellationToken)
    {
        await using var stage = await FaultStage.SetAsync(cancellationToken);
        var promises = new Promises(stage, (await Undisturbed.MeasureAsync(stage, cancellationToken)).Content);
        await using var desk = await stage.OpenDeskAsync("aws", cancellationToken);
        stage.Start(desk);
        stage.Simulator.Faults.Add(new FaultRule { Kind = FaultKind.Throttle, Probability = throttled });
        stage.Simulator.Faults.Add(new FaultRule { Kind = FaultKind.ServerError, Probability = failed });
        var began = TimeProvider.System.GetTimestamp();
        var disturbed = await desk.OrderAsync("disturbed", cancellationToken);
        await desk.EndedAsync(disturbed.RunId, Desk.Patience, cancellationToken);
        disturbed = await desk.FindAsync(disturbed.RunId, cancellationToken);
        var result = await desk.ReadAsync(disturbed.RunId, cancellationToken);
        string[] reasons = [.. result?.AllFailures.Select(failure => $"{failure.Where}: {failure.Reason}") ?? [], .. disturbed.Reason is { } reason ? [reason] : Array.Empty<string>()];
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"disturbed: {disturbed.State} after {TimeProvider.System.GetElapsedTime(began).TotalSeconds:0.0} s; struck {string.Join(" and ", stage.Simulator.Faults.Rules.Select(rule => rule.Value))} calls; missing: {reasons.Length}"));
        foreach (var line in reasons)
        {
            await output.WriteLineAsync($"  {line}");
        }

        stage.Simulator.Faults.Clear();
        var healed = await desk.OrderAsync("healed", cancellationToken);
        await desk.EndedAsync(healed.RunId, Desk.Patience, cancellationToken);
        var broken = await promises.BrokenAsync(desk, "healed", healed.RunId, cancellationToken);
        await output.WriteLineAsync($"healed: {(broken.Count == 0 ? "sound" : $"BROKEN {string.Join("; ", broken)}")}");
        return broken.Count == 0 && (disturbed.State == AnalysisState.Succeeded || (disturbed.State == AnalysisState.Partial && reasons.Length > 0));
    }
}
