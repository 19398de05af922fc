using System.CommandLine;
using CostOptimizer.Application.Storage;
using CostOptimizer.Application.Weekly;
using CostOptimizer.Application.Weekly.Documents;
using CostOptimizer.Worker.CommandLine;
using Spectre.Console;

namespace CostOptimizer.Worker.Verbs;

/// <summary><c>weekly</c>: one week's savings report as files.</summary>
internal static class WeeklyVerb
{
    private static readonly Option<string?> Week = new("--week") { Description = "ISO week such as 2026-W46; the last whole week before the newest analysis by default." };

    private static readonly Option<string> Zone = new("--time-zone") { Description = "IANA name of the zone whose weeks are meant.", DefaultValueFactory = _ => "UTC" };

    private static readonly Option<string> Language = new("--language") { Description = "Language of the report: en or zh-CN, with any region.", DefaultValueFactory = _ => "en" };

    private static readonly Option<string[]> Accounts = new("--account") { Description = "Only fleets of this account; may be given several times." };

    private static readonly Option<string[]> Tags = new("--tag") { Description = "Only fleets with this tag, KEY=VALUE; may be given several times." };

    private static readonly Option<DirectoryInfo> Folder = new("--output", "-o") { Description = "Folder for the files.", DefaultValueFactory = _ => new DirectoryInfo("weekly") };

    public static Command Create()
    {
        var command = new Command("weekly", "Write the savings report of one week: mail, PDF, spreadsheet, CSV and FOCUS rows.") { Week, Zone, Language, Accounts, Tags, Folder };
        command.Does(async (parsed, terminal, cancellationToken) =>
        {
            var (zone, scope, wanted) = Question(parsed);
            await using var services = StoredResult.Services(parsed.GetValue(SharedOptions.Config));
            await services.GetRequiredService<IDatabaseMigrator>().MigrateAsync(cancellationToken);
            var records = services.GetRequiredService<WeeklyRecords>();
            var week = wanted ?? await records.LastWeekAsync(zone, cancellationToken);
            var record = week is { } known ? await records.ReadAsync(known, zone, scope, asOfUtc: null, cancellationToken) : null;
            if (record is null)
            {
                terminal.Messages.WriteLine(week is { } missing
                    ? $"No stored analysis tells of {missing}: run 'analyze' while the week is in its look-back."
                    : "No analysis is stored yet: run 'analyze' first, or name the database of a demo with --config.");
                return ExitCode.NotFound;
            }

            var folder = parsed.GetRequiredValue(Folder);
            var documents = await WriteAsync(services.GetRequiredService<IWeeklyDocuments>(), record, parsed.GetRequiredValue(Language), folder, cancellationToken);
            Say(terminal, record, documents, folder);
            return record.Data.Failures.Count > 0 ? ExitCode.Partial : ExitCode.Done;
        });
        return command;
    }

    private static (TimeZoneInfo Zone, WeeklyScope Scope, IsoWeek? Week) Question(ParseResult parsed)
    {
        var faults = new List<string>();
        var week = default(IsoWeek);
        var isGiven = parsed.GetValue(Week) is { } text;
        if (isGiven && !IsoWeek.TryParse(parsed.GetValue(Week), out week))
        {
            faults.Add($"--week is '{parsed.GetValue(Week)}', which is no week: give one such as 2026-W46.");
        }

        if (!TimeZoneInfo.TryFindSystemTimeZoneById(parsed.GetRequiredValue(Zone), out var zone))
        {
            faults.Add($"--time-zone is '{parsed.GetValue(Zone)}', which this machine does not know: give an IANA name such as Europe/Berlin.");
        }

        if (CostOptimizer.Wording.Language.Find(parsed.GetRequiredValue(Language)) is null)
        {
            faults.Add($"--language is '{parsed.GetValue(Language)}', in which there are no texts: give en or zh-CN.");
        }

        var tags = (parsed.GetValue(Tags) ?? []).Select(tag => tag.Split('=', 2)).ToArray();
        faults.AddRange(tags.Where(tag => tag.Length < 2).Select(tag => $"--tag is '{tag[0]}', which has no value: give KEY=VALUE."));
        return faults.Count > 0
            ? throw new BadInputException(faults)
            : (zone!, new WeeklyScope(parsed.GetValue(Accounts) ?? [], [.. tags.Select(tag => new WeeklyTag(tag[0], tag[1]))]), isGiven ? week : null);
    }

    private static Task<WeeklyDocumentSet> WriteAsync(
        IWeeklyDocuments documents, WeeklyRecord record, string language, DirectoryInfo folder, CancellationToken cancellationToken)
    {
        folder.Create();
        return documents.WriteAsync(record, language, document => File.Create(Path.Combine(folder.FullName, document.FileName)), cancellationToken);
    }

    private static void Say(Terminal terminal, WeeklyRecord record, WeeklyDocumentSet documents, DirectoryInfo folder)
    {
        if (documents.WhyNoPdf is { } why)
        {
            terminal.Messages.WriteLine($"No PDF: {why}");
        }

        if (terminal.Json)
        {
            terminal.WriteJson(new { record.Week, Run = record.RunId, Files = documents.Documents.Select(document => Path.Combine(folder.FullName, document.FileName)), documents.WhyNoPdf });
            return;
        }

        foreach (var document in documents.Documents)
        {
            terminal.WriteLine(Path.Combine(folder.FullName, document.FileName));
        }
    }
}
