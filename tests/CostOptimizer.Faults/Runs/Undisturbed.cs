using CostOptimizer.Application.Orders;
using CostOptimizer.Faults.Stage;

namespace CostOptimizer.Faults.Runs;

/// <summary>What an analysis gives, and how long it takes until its webhook is delivered, when nothing goes wrong.</summary>
/// <param name="Content">As <see cref="ResultText"/>.</param>
/// <param name="Cold">With the start of the service.</param>
/// <param name="Warm">By a service that is up and has analysed before.</param>
internal sealed record Undisturbed(string Content, TimeSpan Cold, TimeSpan Warm)
{
    /// <exception cref="InvalidOperationException">Even so it did not succeed, or two did not give the same.</exception>
    public static async Task<Undisturbed> MeasureAsync(FaultStage stage, CancellationToken cancellationToken)
    {
        await using var desk = await stage.OpenDeskAsync("undisturbed", cancellationToken);
        var ticket = await desk.OrderAsync("undisturbed-1", cancellationToken);
        var began = TimeProvider.System.GetTimestamp();
        var service = stage.Start(desk);
        var first = await ContentAsync(stage, desk, ticket, cancellationToken);
        var cold = TimeProvider.System.GetElapsedTime(began);

        began = TimeProvider.System.GetTimestamp();
        var second = await ContentAsync(stage, desk, await desk.OrderAsync("undisturbed-2", cancellationToken), cancellationToken);
        var warm = TimeProvider.System.GetElapsedTime(began);
        await service.KillAsync();
        return ResultText.Difference(first, second) is { } difference
            ? throw new InvalidOperationException($"Two undisturbed analyses differ: {difference}.")
            : new Undisturbed(first, cold, warm);
    }

    private static async Task<string> ContentAsync(FaultStage stage, Desk desk, AnalysisTicket ticket, CancellationToken cancellationToken)
    {
        await desk.EndedAsync(ticket.RunId, Desk.Patience, cancellationToken);
        ticket = await desk.FindAsync(ticket.RunId, cancellationToken);
        return ticket.State == AnalysisState.Succeeded
            ? ResultText.Of((await desk.ReadAsync(ticket.RunId, cancellationToken))!, stage.Simulator.Estate.Now)
            : throw new InvalidOperationException($"The undisturbed analysis is {ticket.State}: {ticket.Reason}; see {stage.Folder}.");
    }
}
