using System.CommandLine;
using CostOptimizer.Worker.CommandLine;
using CostOptimizer.Worker.Views;

namespace CostOptimizer.Worker.Verbs;

/// <summary><c>recommendations</c>: what to do with each fleet.</summary>
internal static class RecommendationsVerb
{
    public static Command Create()
    {
        var command = new Command("recommendations", "Show what the latest analysis recommends for each fleet.") { SharedOptions.Run };
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
                terminal.WriteJson(new { result.Run, result.Plan.Totals, Recommendations = result.Plan.Fleets.Select(fleet => fleet.Recommendation) });
            }
            else
            {
                ResultView.Write(terminal.Output, result);
            }

            return ExitCode.Done;
        });
        return command;
    }
}
