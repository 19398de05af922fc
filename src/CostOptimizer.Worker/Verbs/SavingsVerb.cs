using System.CommandLine;
using CostOptimizer.Application.Savings;
using CostOptimizer.Application.Storage;
using CostOptimizer.Worker.CommandLine;
using CostOptimizer.Worker.Views;
using Spectre.Console;

namespace CostOptimizer.Worker.Verbs;

/// <summary><c>savings</c>: the ledger of what was promised and what was really saved.</summary>
internal static class SavingsVerb
{
    public static Command Create()
    {
        var measure = new Option<bool>("--measure") { Description = "Measure every whole week that is due before showing the ledger." };
        var csv = new Option<FileInfo?>("--csv") { Description = "Write the ledger, one row an entry and week, to this file." };
        var command = new Command("savings", "Show what recommendations promised and what they have really saved.") { measure, csv };
        command.Does(async (parsed, terminal, cancellationToken) =>
        {
            await using var services = StoredResult.Services(parsed.GetValue(SharedOptions.Config));
            await services.GetRequiredService<IDatabaseMigrator>().MigrateAsync(cancellationToken);
            if (parsed.GetValue(measure))
            {
                var weeks = await services.GetRequiredService<SavingsMeasurement>().RunAsync(cancellationToken);
                terminal.Messages.WriteLine(weeks == 1 ? "1 week was measured." : $"{weeks} weeks were measured.");
            }

            var view = await services.GetRequiredService<SavingsLedger>().ReadAsync(cancellationToken);
            if (parsed.GetValue(csv) is { } file)
            {
                await File.WriteAllTextAsync(file.FullName, string.Concat(LedgerCsv.Lines(view)), cancellationToken);
            }

            if (terminal.Json)
            {
                terminal.WriteJson(view);
            }
            else
            {
                SavingsTable.Write(terminal.Output, view);
            }

            return view.Entries.Count == 0 ? ExitCode.NotFound : ExitCode.Done;
        });
        return command;
    }
}
