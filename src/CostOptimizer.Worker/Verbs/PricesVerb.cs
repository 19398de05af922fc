using System.CommandLine;
using CostOptimizer.Application.Storage;
using CostOptimizer.Worker.CommandLine;
using CostOptimizer.Worker.Views;

namespace CostOptimizer.Worker.Verbs;

/// <summary><c>prices</c>: stored price observations with the time over which each was seen to hold.</summary>
internal static class PricesVerb
{
    public static Command Create()
    {
        var region = new Option<string?>("--region") { Description = "Region code, for example us-east-1; all by default." };
        var type = new Option<string?>("--type") { Description = "Start of the type's name, for example g5. or g5.xlarge; all by default." };
        var command = new Command("prices", "Show the prices that analyses observed, and since when each holds.") { region, type };
        command.Does(async (parsed, terminal, cancellationToken) =>
        {
            await using var services = StoredResult.Services(parsed.GetValue(SharedOptions.Config));
            await services.GetRequiredService<IDatabaseMigrator>().MigrateAsync(cancellationToken);
            var prices = await services.GetRequiredService<IPriceStore>()
                .ReadAsync(parsed.GetValue(region), parsed.GetValue(type), cancellationToken);
            if (terminal.Json)
            {
                terminal.WriteJson(prices);
            }
            else
            {
                terminal.Output.Write(PriceTable.Of(prices));
            }

            return prices.Count == 0 ? ExitCode.NotFound : ExitCode.Done;
        });
        return command;
    }
}
