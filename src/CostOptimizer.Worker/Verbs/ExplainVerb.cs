using System.CommandLine;
using CostOptimizer.Application.Presentation;
using CostOptimizer.Core.Planning;
using CostOptimizer.Worker.CommandLine;
using CostOptimizer.Worker.Views;
using Spectre.Console;

namespace CostOptimizer.Worker.Verbs;

/// <summary><c>explain</c>: the arithmetic of one recommendation.</summary>
internal static class ExplainVerb
{
    public static Command Create()
    {
        var id = new Argument<string>("id") { Description = "Id of a recommendation, or the start of one; or a fleet's name." };
        var command = new Command("explain", "Print the arithmetic of one recommendation so that it can be redone by hand.") { id, SharedOptions.Run };
        command.Does(async (parsed, terminal, cancellationToken) =>
        {
            await using var services = StoredResult.Services(parsed.GetValue(SharedOptions.Config));
            var result = await StoredResult.ReadAsync(services, parsed.GetValue(SharedOptions.Run), terminal, cancellationToken);
            if (result is null || Find(result.Plan.Fleets, parsed.GetRequiredValue(id), terminal) is not { } found)
            {
                return ExitCode.NotFound;
            }

            if (terminal.Json)
            {
                terminal.WriteJson(new { found.Recommendation, found.Notices, Tree = QuantityDocument.TreeOf(found.Recommendation.Arithmetic) });
            }
            else
            {
                ExplainText.Write(terminal.Output, found);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static FleetAnalysis? Find(IReadOnlyList<FleetAnalysis> fleets, string wanted, Terminal terminal)
    {
        var found = fleets
            .Where(fleet => fleet.Recommendation.Id.StartsWith(wanted, StringComparison.OrdinalIgnoreCase)
                || fleet.Fleet.Name == wanted
                || fleet.Fleet.Id.Value == wanted)
            .ToList();
        if (found.Count == 1)
        {
            return found[0];
        }

        terminal.Messages.WriteLine(found.Count == 0
            ? $"No recommendation or fleet is called '{wanted}'; 'recommendations --json' lists the ids."
            : $"'{wanted}' fits {found.Count} recommendations; give more of the id: {string.Join(", ", found.Select(fleet => fleet.Recommendation.Id))}.");
        return null;
    }
}
