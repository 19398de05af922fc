using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Storage;
using CostOptimizer.Worker.CommandLine;
using CostOptimizer.Worker.Configuration;
using Spectre.Console;

namespace CostOptimizer.Worker.Verbs;

/// <summary>Reads a stored analysis for the verbs that show one.</summary>
internal static class StoredResult
{
    /// <returns>Null when there is none; the reason was said.</returns>
    public static async Task<AnalysisResult?> ReadAsync(
        ServiceProvider services, string? runId, Terminal terminal, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<IDatabaseMigrator>().MigrateAsync(cancellationToken);
        var store = services.GetRequiredService<IAnalysisStore>();
        var result = runId is null
            ? await store.ReadLatestAsync(cancellationToken)
            : await store.ReadAsync(runId, cancellationToken);
        if (result is null)
        {
            terminal.Messages.WriteLine(runId is null
                ? "No analysis is stored yet: run 'analyze' first, or name the database of a demo with --config."
                : $"No analysis '{runId}' is stored.");
        }

        return result;
    }

    public static ServiceProvider Services(FileInfo? config) => Composition.Build(SettingsReader.Read(config), TimeProvider.System);
}
