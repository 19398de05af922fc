using System.Globalization;
using System.Text.Json;
using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Estate;
using CostOptimizer.Application.Orders;
using CostOptimizer.Browser.Tests.Support;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Planning;
using CostOptimizer.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Browser.Tests;

/// <summary>Somebody orders an analysis, watches it and cancels it; the test stands in for the worker, which shares nothing with the server but the database.</summary>
public sealed class ProgressTests(DemoDashboard demo)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_OrderedWatchedAndCancelled_ShowsEachStepWithoutBeingLoadedAgain()
    {
        var page = await demo.OpenAsAdminAsync("/runs");
        await page.Locator("main form[action='/runs'] button").ClickAsync();
        await page.Locator("[data-follow]").WaitForAsync();
        var id = new Uri(page.Url).AbsolutePath.Split('/')[^1];
        await page.EvaluateAsync("() => { window.same = true; }");
        await using (var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddStorage(storage => storage.ConnectionString = $"Data Source={demo.DatabasePath};Pooling=False")
            .BuildServiceProvider())
        {
            var orders = services.GetRequiredService<IOrderStore>();
            EstatePartition[] partitions = [.. Enumerable.Range(1, 7).Select(number => new EstatePartition(
                new Account(number.ToString("D12", CultureInfo.InvariantCulture), "account", Partition.Aws), new Region("us-east-1")))];
            await orders.StartAsync(
                id,
                new StartedAnalysis(
                    AnalysisFrame.Of(new AnalysisRequest(id, AnalysisScope.Everything, "test"), new AnalysisOptions(), PlanningPolicy.Default, TimeProvider.System.GetUtcNow().UtcDateTime),
                    new EstateListing(partitions, []),
                    []),
                Cancellation);
            foreach (var (index, partition) in partitions.Take(2).Index())
            {
                await orders.AddReadingAsync(id, PartitionReading.Failed(partition, new SourceFailure(partition.Name, "test", FailureKind.AccessDenied, "Nothing is read here.")), Cancellation);
                await page.Locator($".progress:has-text('{index + 1} of 7')").WaitForAsync();
            }
        }

        var progress = (await GetAsync($"/api/v1/analyses/{id}")).GetProperty("progress");
        Assert.Equal((2, 7), (progress.GetProperty("partitionsRead").GetInt32(), progress.GetProperty("partitions").GetInt32()));
        Assert.True(await page.EvaluateAsync<bool>("() => window.same === true"));
        await page.Locator("form[action$='/cancel'] button").ClickAsync();
        await page.Locator(".progress .badge:text-is('Cancelled')").WaitForAsync();
        Assert.Equal("cancelled", (await GetAsync($"/api/v1/analyses/{id}")).GetProperty("state").GetString());
    }

    private async Task<JsonElement> GetAsync(string path)
    {
        using var document = JsonDocument.Parse(await demo.Api.GetStringAsync(path, Cancellation));
        return document.RootElement.Clone();
    }
}
