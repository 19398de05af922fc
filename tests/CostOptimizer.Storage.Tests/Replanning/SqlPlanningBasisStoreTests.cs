using System.Text.Json;
using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Estate;
using CostOptimizer.Application.Json;
using CostOptimizer.Application.Prices;
using CostOptimizer.Application.Replanning;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Values;
using CostOptimizer.Storage.Tests.Analyses;
using CostOptimizer.Storage.Tests.Engines;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Storage.Tests.Replanning;

public sealed class SqlPlanningBasisStoreTests
{
    private static readonly OfferingKey G5 = OfferingKey.LinuxShared(Samples.Virginia, "g5.xlarge");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [EveryEngine]
    public async Task Read_AfterSaving_GivesEveryPriceToTheDigit(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        var basis = Basis("run-1");

        await Store(database).SaveAsync(basis, Cancellation);

        Assert.Equal(Json(basis), Json((await Store(database).ReadAsync("run-1", Cancellation))!));
        Assert.Null(await Store(database).ReadAsync("run-2", Cancellation));
    }

    [Theory]
    [EveryEngine]
    public async Task Save_AFourth_LetsTheFirstGo(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);

        foreach (var run in new[] { "run-1", "run-2", "run-3", "run-3", "run-4" })
        {
            await Store(database).SaveAsync(Basis(run), Cancellation);
        }

        Assert.Null(await Store(database).ReadAsync("run-1", Cancellation));
        Assert.NotNull(await Store(database).ReadAsync("run-2", Cancellation));
        Assert.NotNull(await Store(database).ReadAsync("run-4", Cancellation));
    }

    private static IPlanningBasisStore Store(TemporaryDatabase database) => database.Services.GetRequiredService<IPlanningBasisStore>();

    private static string Json(PlanningBasis basis) => JsonSerializer.Serialize(basis, ResultJson.Compact);

    private static PlanningBasis Basis(string runId) => new(
        new AnalysisFrame(
            new AnalysisRequest(runId, AnalysisScope.Everything, "test"), Samples.Monday.AddDays(1), new Window(Samples.Monday, Samples.Monday.AddDays(1)), PlanningPolicy.Default),
        [],
        [
            new RegionPrices(
                Samples.Virginia,
                [new PriceQuote(G5, HourlyRate.Usd(1.0060000001m), "price list", Samples.Monday, null)],
                [
                    new CommitmentOffer(
                        G5, CommitmentKind.ComputeSavingsPlan, 1, PaymentOption.NoUpfront, Money.Usd(0m), HourlyRate.Usd(0.7m), HourlyRate.Usd(0.7m), "price list", Samples.Monday),
                ],
                [
                    new SpotOffer(
                        G5, "use1-az1", HourlyRate.Usd(0.4m), HourlyRate.Usd(0.5m), HourlyRate.Usd(0.45m), new Window(Samples.Monday, Samples.Monday.AddDays(1)), "spot history"),
                ],
                ["one was zero"]),
        ],
        [],
        CommitmentsAreKnown: true);
}
