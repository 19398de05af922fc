using System.CommandLine;
using CostOptimizer.Application.Audit;
using CostOptimizer.Application.Presentation;
using CostOptimizer.Worker.CommandLine;
using Spectre.Console;

namespace CostOptimizer.Worker.Access;

/// <summary><c>audit</c>: who changed what and when.</summary>
internal static class AuditVerb
{
    private const int MostEntries = 10_000;

    public static Command Create()
    {
        var limit = new Option<int>("--limit") { Description = "Entries to show, 1 to 10000; 100 by default.", DefaultValueFactory = _ => 100 };
        var before = new Option<long?>("--before") { Description = "Only entries with a lower number." };
        var command = new Command("audit", "Show who changed what and when, newest first.") { limit, before };
        command.Does(async (parsed, terminal, cancellationToken) =>
        {
            var most = parsed.GetValue(limit);
            if (most is < 1 or > MostEntries)
            {
                throw new BadInputException([$"--limit is {most}: give 1 to {MostEntries}."]);
            }

            await using var services = await AccessVerbs.OpenAsync(parsed.GetValue(SharedOptions.Config), cancellationToken);
            var records = await services.GetRequiredService<IAuditLog>().ReadAsync(most, parsed.GetValue(before), cancellationToken);
            if (terminal.Json)
            {
                terminal.WriteJson(records.Select(AuditDocument.Of));
            }
            else
            {
                terminal.Output.Write(Table(records));
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static Table Table(IReadOnlyList<AuditRecord> records)
    {
        var table = new Table().Border(TableBorder.Rounded);
        table.AddColumns("Number", "At", "Who", "Role", "From", "What", "Subject");
        foreach (var (number, entry) in records)
        {
            table.AddRow(
                $"{number}",
                Display.Time(entry.AtUtc),
                Markup.Escape(PlainText.Clean(entry.Who)),
                entry.Role is { } role ? AccessVerbs.TextOf(role) : "–",
                Markup.Escape(entry.Address ?? "–"),
                Markup.Escape(PlainText.Clean(entry.What)),
                Markup.Escape(PlainText.Clean(entry.Subject)));
        }

        return table;
    }
}
