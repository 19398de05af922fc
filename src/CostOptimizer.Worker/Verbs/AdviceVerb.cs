using System.CommandLine;
using System.Security.Cryptography;
using CostOptimizer.Application.Advice;
using CostOptimizer.Application.Audit;
using CostOptimizer.Application.Storage;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Worker.CommandLine;
using CostOptimizer.Worker.Views;

namespace CostOptimizer.Worker.Verbs;

/// <summary><c>advice</c>: AWS's own recommendations beside ours.</summary>
internal static class AdviceVerb
{
    public static Command Create()
    {
        var files = new Argument<FileInfo[]>("files") { Description = "Exports of Compute Optimizer or Cost Optimization Hub, CSV or JSON, to import first.", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("advice", "Show what AWS's own tools recommend beside our recommendations, and why they differ.") { files };
        command.Does(async (parsed, terminal, cancellationToken) =>
        {
            await using var services = StoredResult.Services(parsed.GetValue(SharedOptions.Config));
            await services.GetRequiredService<IDatabaseMigrator>().MigrateAsync(cancellationToken);
            foreach (var import in (parsed.GetValue(files) ?? []).Select(file => Read(file, services)).ToList())
            {
                var actor = Actor.OfCommandLine(Environment.UserName);
                await services.GetRequiredService<IAdviceStore>().AddAsync(
                    import, AuditEntry.Of(actor, import.ImportedAtUtc, "advice.import", import.Id, before: null, new { import.Name, import.Advice.Count }), cancellationToken);
            }

            var imports = await services.GetRequiredService<IAdviceStore>().ReadAsync(cancellationToken);
            var newest = await services.GetRequiredService<IAnalysisStore>().ReadLatestAsync(cancellationToken);
            var compared = AdviceComparison.Of(
                imports, newest?.Plan.Fleets ?? [], (decimal)(newest?.Run.Window.Length.TotalDays ?? 0), services.GetRequiredService<HardwareCatalogue>());
            if (terminal.Json)
            {
                terminal.WriteJson(compared);
            }
            else
            {
                terminal.Output.Write(AdviceTableView.Of(compared));
            }

            return compared.Count == 0 ? ExitCode.NotFound : ExitCode.Done;
        });
        return command;
    }

    private static AdviceImport Read(FileInfo file, ServiceProvider services)
    {
        if (!file.Exists)
        {
            throw new BadInputException([$"The file {file.FullName} does not exist: name an export of Compute Optimizer or Cost Optimization Hub."]);
        }

        var content = File.ReadAllBytes(file.FullName);
        var document = services.GetRequiredService<IAdviceReader>().Read(file.Name, new MemoryStream(content, writable: false));
        return document.Fault is { } fault
            ? throw new BadInputException([fault])
            : new AdviceImport(
                Convert.ToHexStringLower(SHA256.HashData(content)), file.Name, Environment.UserName, services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime, document.Passed, document.Advice);
    }
}
