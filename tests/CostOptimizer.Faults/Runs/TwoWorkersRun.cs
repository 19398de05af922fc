using System.Globalization;
using CostOptimizer.Application.Orders;
using CostOptimizer.Faults.Stage;
using CostOptimizer.Jobs;

namespace CostOptimizer.Faults.Runs;

/// <summary>Two services share one file: everything is done once; and when one is killed, the other finishes.</summary>
internal sealed class TwoWorkersRun(TextWriter output)
{
    private const int Orders = 10;

    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        await using var stage = await FaultStage.SetAsync(cancellationToken);
        var promises = new Promises(stage, (await Undisturbed.MeasureAsync(stage, cancellationToken)).Content);
        await using var desk = await stage.OpenDeskAsync("two", cancellationToken, takeoverAfter: new JobOptions().TakeoverAfter);
        var one = stage.Start(desk);
        stage.Start(desk);

        var broken = await FinishAsync(desk, promises, await OrderAsync(desk, "both", cancellationToken), cancellationToken);
        var again = await desk.CountAsync("SELECT COUNT(*) FROM Job WHERE Attempts <> 1 AND Argument LIKE '2%' AND @run = ''", "", cancellationToken);
        var workers = await desk.CountAsync("SELECT COUNT(DISTINCT Worker) FROM Job WHERE Kind = 'read-partition' AND @run = ''", "", cancellationToken);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"both alive: {Orders} orders, {broken} broken, {again} calls not run exactly once, by {workers} workers"));

        var tickets = await OrderAsync(desk, "killed", cancellationToken);
        await desk.BegunAsync(tickets[0].Ticket.RunId, Desk.Patience, cancellationToken);
        await one.KillAsync();
        var brokenAfter = await FinishAsync(desk, promises, tickets, cancellationToken);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"one killed: {Orders} orders, {brokenAfter} broken"));
        return broken + brokenAfter + again == 0 && workers == 2;
    }

    private static async Task<IReadOnlyList<(string Name, AnalysisTicket Ticket)>> OrderAsync(Desk desk, string name, CancellationToken cancellationToken)
    {
        List<(string, AnalysisTicket)> tickets = [];
        for (var i = 1; i <= Orders; i++)
        {
            var order = string.Create(CultureInfo.InvariantCulture, $"{name}-{i}");
            tickets.Add((order, await desk.OrderAsync(order, cancellationToken)));
        }

        return tickets;
    }

    /// <returns>How many orders broke a promise.</returns>
    private async Task<int> FinishAsync(
        Desk desk, Promises promises, IReadOnlyList<(string Name, AnalysisTicket Ticket)> tickets, CancellationToken cancellationToken)
    {
        var count = 0;
        foreach (var (name, ticket) in tickets)
        {
            await desk.EndedAsync(ticket.RunId, Desk.Patience, cancellationToken);
            var broken = await promises.BrokenAsync(desk, name, ticket.RunId, cancellationToken);
            count += broken.Count > 0 ? 1 : 0;
            await output.WriteLineAsync($"{name}: {(broken.Count == 0 ? "sound" : $"BROKEN {string.Join("; ", broken)}")}");
        }

        return count;
    }
}
