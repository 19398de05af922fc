using System.Text.Json;
using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Estate;
using CostOptimizer.Application.Json;
using CostOptimizer.Application.Storage;
using CostOptimizer.Simulator;
using CostOptimizer.Worker.CommandLine;
using CostOptimizer.Worker.Configuration;
using CostOptimizer.Worker.Demo;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Worker.Tests.Support;

/// <summary>Analyses a simulated estate over HTTP with the program's own wiring.</summary>
internal static class SimulatedAnalysis
{
    public static async Task<AnalysisResult> RunAsync(
        AwsSimulator simulator, TemporaryFolder folder, string runId, AnalysisOptions? options = null, AnalysisScope? scope = null)
    {
        var settings = DemoEstate.SettingsFor(simulator, new FileInfo(folder.File("costopt.db")));
        return await RunAsync(settings with { Analysis = options ?? settings.Analysis }, simulator, runId, scope);
    }

    public static async Task<AnalysisResult> RunAsync(
        Settings settings, AwsSimulator simulator, string runId, AnalysisScope? scope = null, DateTimeOffset? now = null)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var services = Composition.Build(
            settings, new EstateClock(now ?? simulator.Estate.Now), DemoEstate.KeysOf(simulator.Estate));
        await services.GetRequiredService<IDatabaseMigrator>().MigrateAsync(cancellationToken);
        var request = new AnalysisRequest(runId, scope ?? AnalysisScope.Everything, "simulated estate");
        return await services.GetRequiredService<IAnalyzeEstate>().RunAsync(request, new Progress<AnalysisProgress>(), cancellationToken);
    }

    public static async Task<AnalysisResult?> ReadAsync(AwsSimulator simulator, TemporaryFolder folder, string runId)
    {
        var settings = DemoEstate.SettingsFor(simulator, new FileInfo(folder.File("costopt.db")));
        await using var services = Composition.Build(settings, new EstateClock(simulator.Estate.Now));
        return await services.GetRequiredService<IAnalysisStore>().ReadAsync(runId, TestContext.Current.CancellationToken);
    }

    /// <summary>A result as text, without what differs from run to run by design: its id and how often AWS was asked.</summary>
    public static string Content(AnalysisResult result) =>
        JsonSerializer.Serialize(result with { Run = result.Run with { Id = "" }, Calls = [] }, ResultJson.Indented);
}
