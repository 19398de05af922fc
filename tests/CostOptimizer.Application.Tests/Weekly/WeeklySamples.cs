using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Decisions;
using CostOptimizer.Application.Weekly;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Demand;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Tests.Weekly;

/// <summary>A fortnight that ends on Monday, 16 November 2026: its second week is 2026-W46.</summary>
internal static class WeeklySamples
{
    public static readonly DateTime Monday = new(2026, 11, 16, 0, 0, 0, DateTimeKind.Utc);
    public static readonly IsoWeek Week = new(2026, 46);
    public static readonly Region Virginia = new("us-east-1");

    public static AnalysisRun Run(string id = "run-46", DateTime? to = null, RunStatus status = RunStatus.Succeeded, int days = 14)
    {
        var end = to ?? Monday;
        return new AnalysisRun(id, end.AddMinutes(5), end.AddMinutes(6), status, new Window(end.AddDays(-days), end), "AWS", PlanningPolicy.Default);
    }

    /// <param name="perMonth">Effective; the list price is twice as much.</param>
    /// <param name="instancesBefore">In service in each hour of the first week.</param>
    /// <param name="instances">In service in each hour of the second.</param>
    public static FleetAnalysis Fleet(
        string name, decimal perMonth, decimal? saving = null, int instancesBefore = 1, int instances = 1, Verdict? verdict = null, string target = "g5.xlarge",
        Currency? currency = null, string account = "111122223333", DateTime? start = null, string? team = null, AnalysisRun? run = null)
    {
        var money = currency ?? Currency.Usd;
        var id = FleetId.Of(account, Virginia, name);
        var window = (run ?? Run()).Window;
        var fleet = new Fleet(
            id, name, account, Virginia, ComputeService.Ec2, FleetGrouping.Tag, "p3.2xlarge", [],
            [new Instance("i-1", ComputeService.Ec2, account, Virginia, "p3.2xlarge", null, null, InstanceLifecycle.OnDemand, true, window.FromUtc, OfferingKey.Linux, OfferingKey.SharedTenancy, null, team is null ? new Dictionary<string, string>() : new() { ["team"] = team })],
            new Workload(), new Slo(null), 1, IsAutoscaled: false);
        var hours = Enumerable.Range(0, (int)window.Length.TotalHours)
            .Select(hour => new HourlyRollup(window.FromUtc.AddHours(hour), 12, hour < 168 ? instancesBefore : instances, 1, 1, 1, 1, 1, 1, null, null, null));
        var demand = new DemandProfile(
            FleetState.Active, DeviceSignal.GpuUtilization, "V100", DemandUnit.DeviceEquivalents, 1, 1, 1, null, null, null, null, null, 0.9, 90, 10, 0, 2, [.. hours]);
        var spoken = verdict ?? (saving is null ? Verdict.Stay : Verdict.Recommended);
        var range = saving is { } amount ? new SavingsRange(new Money(amount * 0.8m, money), new Money(amount, money), new Money(amount * 1.1m, money), 0.95) : null;
        return new FleetAnalysis(
            fleet,
            demand,
            new FleetCosts(new Money(perMonth * 2m, money), new Money(perMonth, money), new Ratio(0.5m)),
            new Recommendation(
                $"{name}-{target}", id, spoken, spoken == Verdict.Stay ? ActionKind.Stay : ActionKind.Migrate, target, 1, [], new Money(perMonth - (saving ?? 0m), money), range,
                null, new Money(100m, money), null, null, $"About {name}.", [new Risk("capacity", RiskLevel.High, $"{name} may find no {target}.")], [], [], [])
            {
                StartMonthUtc = start,
            },
            []);
    }

    public static EstateTotal Total(decimal effective, decimal list, decimal saving, Currency? currency = null)
    {
        var money = currency ?? Currency.Usd;
        Money Of(decimal amount) => new(amount, money);
        return new EstateTotal(
            money, 1, Of(list), Of(effective), Of(effective - saving), new SavingsRange(Of(saving * 0.8m), Of(saving), Of(saving * 1.1m), 0.95), Of(11m), Of(100m), Of(73m), Of(0m),
            new Ratio(0.4m), new Ratio(0.9m));
    }

    public static AnalysisResult Result(AnalysisRun run, IReadOnlyList<EstateTotal> totals, params FleetAnalysis[] fleets) => new(
        run,
        [new PartitionOutcome("111122223333", "production", "us-east-1", 2, fleets.Length, run.Window.ToUtc.AddMinutes(-5), [])],
        [],
        new EstatePlan([.. fleets.OrderBy(fleet => fleet.Fleet.Id)], totals),
        [Reserved("ri-90", run.Window.ToUtc.AddDays(90)), Reserved("ri-91", run.Window.ToUtc.AddDays(90).AddSeconds(1)), Reserved("ri-past", run.Window.ToUtc)],
        [],
        []);

    public static WeeklyMaterial Material(AnalysisResult result, params Decision[] decisions) => new(
        Week, TimeZoneInfo.Utc, WeeklyScope.Everything, result, Before: null, decisions.ToDictionary(decision => decision.Fleet), [], new Dictionary<Guid, Money>(), []);

    public static Decision Decided(FleetAnalysis fleet, DecisionKind kind, DateTime? at = null) => new(
        Guid.NewGuid(), fleet.Fleet.Id, 1, fleet.Recommendation.Id, "run-46", kind, null, kind == DecisionKind.Snoozed ? Monday.AddDays(7) : null, null, "Li Wei", at ?? Monday.AddHours(1));

    private static ReservedInstance Reserved(string id, DateTime endUtc) => new(
        id, "111122223333", Virginia, "p3.2xlarge", 3, false, null, OfferingKey.Linux, OfferingKey.SharedTenancy, PaymentOption.NoUpfront,
        Money.Usd(0m), HourlyRate.Usd(2m), endUtc.AddYears(-1), endUtc);
}
