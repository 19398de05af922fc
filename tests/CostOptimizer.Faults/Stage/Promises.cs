using System.Globalization;
using CostOptimizer.Application.Orders;

namespace CostOptimizer.Faults.Stage;

/// <summary>What must hold of an order that has ended, whatever happened meanwhile.</summary>
/// <param name="undisturbed">The result of an order that nothing disturbed, as <see cref="ResultText"/>.</param>
internal sealed class Promises(FaultStage stage, string undisturbed)
{
    private static readonly (string Name, long Expected, string Query)[] Counts =
    [
        ("runs", 1, "SELECT COUNT(*) FROM Run WHERE RunId = @run"),
        ("recommendations beyond one per fleet", 0,
            "SELECT COUNT(*) - COUNT(DISTINCT FleetKey) FROM Recommendation JOIN Run USING (RunNumber) WHERE RunId = @run"),
        ("fleets without a recommendation", 0,
            "SELECT COUNT(*) FROM RunFleet JOIN Run USING (RunNumber) LEFT JOIN Recommendation USING (RunNumber, FleetKey) WHERE RunId = @run AND Recommendation.FleetKey IS NULL"),
        ("webhook events", 1, "SELECT COUNT(*) FROM WebhookEvent WHERE RunId = @run"),
        ("readings left behind", 0, "SELECT COUNT(*) FROM AnalysisReading JOIN AnalysisOrder USING (OrderNumber) WHERE RunId = @run"),
    ];

    /// <param name="order">The name it was ordered by.</param>
    /// <returns>Each broken promise, a sentence; empty when all were kept.</returns>
    public async Task<IReadOnlyList<string>> BrokenAsync(Desk desk, string order, string runId, CancellationToken cancellationToken)
    {
        var ticket = await desk.FindAsync(runId, cancellationToken);
        var result = await desk.ReadAsync(runId, cancellationToken);
        if (ticket.State != AnalysisState.Succeeded)
        {
            var reasons = result?.AllFailures.Select(failure => $"{failure.Where}, {failure.Step}: {failure.Reason}") ?? [];
            return [$"it is {ticket.State} ({ticket.PartitionsRead} of {ticket.Partitions} read): {string.Join(' ', reasons.Append(ticket.Reason))}"];
        }

        List<string> broken = [];
        if (result is null || ResultText.Difference(undisturbed, ResultText.Of(result, stage.Simulator.Estate.Now)) is not null)
        {
            broken.Add($"its result differs: {(result is null ? "there is none" : ResultText.Difference(undisturbed, ResultText.Of(result, stage.Simulator.Estate.Now)))}");
        }

        foreach (var (name, expected, query) in Counts)
        {
            var count = await desk.CountAsync(query, runId, cancellationToken);
            if (count != expected)
            {
                broken.Add(string.Create(CultureInfo.InvariantCulture, $"{name}: {count} instead of {expected}"));
            }
        }

        var received = stage.Receiver.ReceivedFor(order);
        if (received.Distinct(StringComparer.Ordinal).Count() != 1)
        {
            broken.Add($"the receiver got events [{string.Join(", ", received)}]");
        }

        return broken;
    }
}
