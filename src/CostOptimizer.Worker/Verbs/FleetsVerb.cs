using System.CommandLine;
using CostOptimizer.Worker.CommandLine;
using CostOptimizer.Worker.Views;

namespace CostOptimizer.Worker.Verbs;

/// <summary><c>fleets</c>: the fleets of an analysis with their demand and cost.</summary>
internal static class FleetsVerb
{
    public static Command Create()
    {
        var command = new Command("fleets", "Show the fleets of the latest analysis: what runs, its load and its cost.") { SharedOptions.Run };
        command.Does(async (parsed, terminal, cancellationToken) =>
        {
            await using var services = StoredResult.Services(parsed.GetValue(SharedOptions.Config));
            var result = await StoredResult.ReadAsync(services, parsed.GetValue(SharedOptions.Run), terminal, cancellationToken);
            if (result is null)
            {
                return ExitCode.NotFound;
            }

            if (terminal.Json)
            {
                terminal.WriteJson(result.Plan.Fleets.Select(fleet => new { fleet.Fleet, fleet.Demand, fleet.Costs, fleet.Notices }));
            }
            else
            {
                terminal.Output.Write(DemandTable.Of(result.Plan.Fleets));
            }

            return ExitCode.Done;
        });
        return command;
    }
}
