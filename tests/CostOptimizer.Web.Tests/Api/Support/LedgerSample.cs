using CostOptimizer.Application.Savings;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Realised;
using CostOptimizer.Core.Values;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Web.Tests.Api.Support;

/// <summary>Savings of USD 100 a week promised by switching off two instances, of which a week saw some run on.</summary>
internal static class LedgerSample
{
    /// <summary>Of the week that is stored.</summary>
    public static DateTime Monday { get; } = new(2026, 11, 9, 0, 0, 0, DateTimeKind.Utc);

    private static Money Nothing => Money.Usd(0m);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <param name="running">Of two, those that the week's analysis still saw.</param>
    /// <param name="realised">By the fleet; what is missing of 100 is explained by roll-out.</param>
    /// <param name="together">What the estate saved beyond that.</param>
    public static async Task StoreAsync(this ApiHost host, FleetId fleet, string recommendationId, int running, decimal realised, decimal together = 0m)
    {
        var store = host.Services.GetRequiredService<ISavingsStore>();
        var p3 = OfferingKey.LinuxShared(new Region("us-east-1"), "p3.2xlarge");
        var baseline = new Baseline(
            recommendationId, fleet, "111122223333", ActionKind.Terminate, "run-1", Monday.AddDays(-3), Money.Usd(100m * 730m / 168m), Money.Usd(900m),
            [new BaselinePart(p3, null, InstanceLifecycle.OnDemand, 2m, null)], false, [.. Enumerable.Repeat(2m, 168)], new DemandLevel("V100", null, null, null, null), null, 0.7,
            new PlannedMove(null, 0m, 0m, null, [], null), [], [], []);
        var week = new WeekSaving(
            recommendationId, fleet, Monday, 168, null, 1m - (running / 2m), DemandBasis.Held, Money.Usd(100m),
            new MeasuredSaving(Money.Usd(200m), Money.Usd(200m - realised), Money.Usd(realised), Nothing, new SavingDifference(Nothing, Nothing, Nothing, Money.Usd(realised - 100m), Nothing, Nothing)));
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        if (running > 0)
        {
            seen.Add("p3.2xlarge", running);
        }

        await store.AddAsync([new TrackedSaving("s1", SavingOrigin.Decided, "Switch it off", baseline, [])], Cancellation);
        await store.SaveAsync(
            new MeasuredWeek(
                Monday,
                ["run-2"],
                [new SavingWeek("s1", week, [new Sighting("run-2", Monday.AddDays(7), seen, running, 0m)])],
                [new EstateSaving(Currency.Usd, Monday, 1, Money.Usd(realised), Money.Usd(together))]),
            Cancellation);
    }
}
