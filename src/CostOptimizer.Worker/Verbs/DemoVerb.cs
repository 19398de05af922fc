using System.CommandLine;
using System.Globalization;
using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Estate;
using CostOptimizer.Application.Reports;
using CostOptimizer.Application.Storage;
using CostOptimizer.Simulator;
using CostOptimizer.Simulator.Estates;
using CostOptimizer.Worker.CommandLine;
using CostOptimizer.Worker.Demo;
using CostOptimizer.Worker.Serving;
using CostOptimizer.Worker.Views;
using Spectre.Console;

namespace CostOptimizer.Worker.Verbs;

/// <summary><c>demo</c>: the main job on a simulated AWS, with nothing to install and no credentials.</summary>
internal static class DemoVerb
{
    private const string DatabaseName = "costopt-demo.db";

    private static readonly string[] DatabaseFiles = [DatabaseName, DatabaseName + "-wal", DatabaseName + "-shm"];

    public static Command Create()
    {
        var estate = new Option<string>("--estate") { Description = "Estate file (YAML) to simulate; the built-in one by default.", DefaultValueFactory = _ => "demo" };
        var scale = new Option<int>("--scale") { Description = "Multiply the estate's instances, 1 to 1000.", DefaultValueFactory = _ => 1 };
        var folder = new Option<DirectoryInfo>("--output", "-o") { Description = "Folder for the database and the report.", DefaultValueFactory = _ => new DirectoryInfo(Path.Combine("out", "demo")) };
        var serve = new Option<bool>("--serve") { Description = "Stay up and serve report and dashboard until interrupted. The simulated clock stands still, so nothing recurs and orders wait." };
        var command = new Command("demo", "Run one analysis on a simulated AWS estate and write its report.") { estate, scale, folder, serve };
        command.Does((parsed, terminal, cancellationToken) => RunAsync(
            new SimulatorOptions { Estate = parsed.GetRequiredValue(estate), Scale = SimulateVerb.CheckedScale(parsed.GetValue(scale)) },
            parsed.GetRequiredValue(folder),
            parsed.GetValue(serve),
            terminal,
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        SimulatorOptions options, DirectoryInfo folder, bool serve, Terminal terminal, CancellationToken cancellationToken)
    {
        await using var simulator = await SimulateVerb.StartAsync(options, cancellationToken);
        terminal.Messages.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"Simulated AWS at {simulator.BaseAddress} with {simulator.Estate.Accounts.Count} accounts.");
        var settings = DemoEstate.SettingsFor(simulator, FreshDatabase(folder));
        var clock = new EstateClock(simulator.Estate.Now);
        var keys = DemoEstate.KeysOf(simulator.Estate);
        await using var services = Composition.Build(settings, clock, keys);
        var result = await AnalyzeAsync(services, RequestFor(simulator.Estate, options), terminal, cancellationToken);
        var report = new FileInfo(Path.Combine(folder.FullName, "report.html"));
        await ReportVerb.WriteAsync(services.GetRequiredService<IReportWriter>(), result, report, cancellationToken);
        AnalyzeVerb.Show(terminal, result, report);
        if (serve)
        {
            await ReportServer.RunAsync(settings, clock, keys, terminal, cancellationToken);
        }

        return AnalyzeVerb.ExitCodeOf(result);
    }

    private static async Task<AnalysisResult> AnalyzeAsync(
        ServiceProvider services, AnalysisRequest request, Terminal terminal, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<IDatabaseMigrator>().MigrateAsync(cancellationToken);
        var analyze = services.GetRequiredService<IAnalyzeEstate>();
        return await ProgressView.ShowAsync(terminal.Messages, progress => analyze.RunAsync(request, progress, cancellationToken));
    }

    /// <summary>The id holds no chance, so that two demos of one estate are the same to the byte.</summary>
    private static AnalysisRequest RequestFor(SimulatedEstate estate, SimulatorOptions options) => new(
        string.Create(CultureInfo.InvariantCulture, $"{estate.Now.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}-demo{options.Scale:0000}"),
        AnalysisScope.Everything,
        $"simulated estate {Path.GetFileNameWithoutExtension(options.Estate)}");

    /// <summary>Each demo starts from nothing: the file is the demo's own and holds only what the demo wrote.</summary>
    private static FileInfo FreshDatabase(DirectoryInfo folder)
    {
        folder.Create();
        foreach (var name in DatabaseFiles)
        {
            File.Delete(Path.Combine(folder.FullName, name));
        }

        return new FileInfo(Path.Combine(folder.FullName, DatabaseName));
    }
}
