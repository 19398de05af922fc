using System.CommandLine;
using CostOptimizer.Application.Storage;
using CostOptimizer.Worker.CommandLine;
using Spectre.Console;

namespace CostOptimizer.Worker.Verbs;

/// <summary><c>database</c>: what whoever runs the program does to its database.</summary>
internal static class DatabaseVerb
{
    public static Command Create() => new("database", "Bring the schema up to date, back the database up, or erase an account from it.") { CreateMigrate(), CreateBackup(), EraseAccountVerb.Create() };

    private static Command CreateMigrate()
    {
        var command = new Command("migrate", "Apply the schema scripts that the database lacks. Every start does so by itself; this does nothing else.");
        command.Does(async (parsed, terminal, cancellationToken) =>
        {
            await using var services = StoredResult.Services(parsed.GetValue(SharedOptions.Config));
            var applied = await services.GetRequiredService<IDatabaseMigrator>().MigrateAsync(cancellationToken);
            if (terminal.Json)
            {
                terminal.WriteJson(new { Applied = applied });
            }
            else
            {
                terminal.Messages.WriteLine(applied.Count == 0 ? "The schema is up to date." : $"Applied {string.Join(", ", applied)}.");
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static Command CreateBackup()
    {
        var file = new Argument<string>("file") { Description = "File to write; it must not exist." };
        var command = new Command("backup", "Copy a SQLite database into one file while everything goes on. To restore it, stop the program and put the file where Storage:Path says.") { file };
        command.Does(async (parsed, terminal, cancellationToken) =>
        {
            await using var services = StoredResult.Services(parsed.GetValue(SharedOptions.Config));
            var path = Path.GetFullPath(parsed.GetValue(file)!);

            // Not migrated first: the backup before an upgrade holds the schema of the program that it goes back to.
            await services.GetRequiredService<IDatabaseBackup>().BackUpAsync(path, cancellationToken);
            var length = new FileInfo(path).Length;
            if (terminal.Json)
            {
                terminal.WriteJson(new { File = path, Bytes = length });
            }
            else
            {
                terminal.Messages.WriteLine(FormattableString.Invariant($"Wrote {path}, {length:N0} bytes."));
            }

            return ExitCode.Done;
        });
        return command;
    }
}
