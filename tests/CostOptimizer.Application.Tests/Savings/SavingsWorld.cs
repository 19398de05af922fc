using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Decisions;
using CostOptimizer.Application.Reading;
using CostOptimizer.Application.Savings;
using CostOptimizer.Application.Storage;
using CostOptimizer.Application.Weekly;
using CostOptimizer.Core.Demand;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Tests.Savings;

/// <summary>
/// An estate over weeks. Its fleet tts runs on p3.2xlarge at 3.06; moving 8 of them to 14 × g4dn.xlarge at 0.526 is proposed while it does. Each
/// analysis reads the fortnight before it.
/// </summary>
internal sealed class SavingsWorld : IAnalysisStore, IResultReader, IWeeklySource, IPriceReader
{
    public const string Account = "111122223333";
    public static readonly Region Virginia = new("us-east-1");
    public static readonly FleetId Tts = FleetId.Of(Account, Virginia, "tts");
    public const string Recommendation = "111122223333/us-east-1/tts/migrate/g4dn.xlarge";

    /// <summary>A Monday.</summary>
    public static readonly DateTime Start = new(2026, 3, 2, 0, 0, 0, DateTimeKind.Utc);

    private readonly Dictionary<string, AnalysisResult> _results = new(StringComparer.Ordinal);

    public List<Decision> Decisions { get; } = [];

    public List<StoredPrice> Prices { get; } = [Price("p3.2xlarge", 3.06m), Price("g4dn.xlarge", 0.526m)];

    /// <summary>Of the move while it is proposed.</summary>
    public Verdict Verdict { get; set; } = Verdict.Recommended;

    public MemorySavingsStore Store { get; } = new();

    public DateTime NowUtc { get; set; } = Start.AddDays(70);

    public SavingsLedger Ledger => new(Store, this, this, new FixedClock(this));

    public SavingsMeasurement Measurement
    {
        get
        {
            var catalogue = new HardwareCatalogue([], [], [], []);
            return new SavingsMeasurement(
                this, this, Store, new SavingsTracking(this, this, this, Store, new BaselineCapture(catalogue)), new WeekMeasurement(this, new EstateDays(new AnalysisOptions(), catalogue)), new SavingsOptions(), new FixedClock(this));
        }
    }

    public static StoredPrice Price(string type, decimal rate, DateTime? since = null) => new(
        OfferingKey.LinuxShared(Virginia, type), "on-demand", HourlyRate.Usd(rate), "price list", since ?? Start.AddDays(-30), Start.AddDays(100));

    /// <summary>An analysis on a day at 05:00 that finds so many instances of each type; none at all for a fleet that is gone.</summary>
    public string Run(int day, int old, int target, RunStatus status = RunStatus.Succeeded, bool isComplete = true)
    {
        var at = Start.AddDays(day).AddHours(5);
        var id = FormattableString.Invariant($"run-{day:000}");
        var run = new AnalysisRun(id, at, at.AddMinutes(3), status, new Window(at.AddDays(-14), at), "AWS", PlanningPolicy.Default);
        SourceFailure[] failures = isComplete ? [] : [new SourceFailure($"{Account}/{Virginia}", "collect metrics", FailureKind.Throttled, "Wait.")];
        _results[id] = new AnalysisResult(
            run,
            [new PartitionOutcome(Account, "production", Virginia.Code, old + target, 1, at, failures)],
            [],
            new EstatePlan(old + target == 0 ? [] : [Fleet(run, old, target)], []),
            [],
            [],
            []);
        return id;
    }

    public void Decide(DecisionKind kind, string runId, int day, int version = 1) => Decisions.Add(new Decision(
        Guid.NewGuid(), Tts, version, Recommendation, runId, kind, null, null, kind == DecisionKind.Implemented ? Start.AddDays(day) : null, "Li Wei", Start.AddDays(day).AddHours(9)));

    public Task<AnalysisResult?> ReadAsync(string runId, CancellationToken cancellationToken) => Task.FromResult(_results.GetValueOrDefault(runId));

    public Task<string?> FindLatestAsync(CancellationToken cancellationToken) => Task.FromResult(_results.Values.MaxBy(result => result.Run.StartedAtUtc)?.Run.Id);

    public Task<RunIndex?> ReadIndexAsync(string runId, CancellationToken cancellationToken) => Task.FromResult(
        _results.GetValueOrDefault(runId) is { } result ? new RunIndex(result.Run, [.. result.Plan.Fleets.Select(Line)], []) : null);

    public Task<IReadOnlyList<AnalysisRun>> FindRunsAsync(Window window, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<AnalysisRun>>([.. _results.Values.Select(result => result.Run)]);

    public Task<IReadOnlyList<Decision>> ReadDecisionsAsync(DateTime untilUtc, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Decision>>([.. Decisions.Where(decision => decision.DecidedAtUtc <= untilUtc)]);

    public Task<IReadOnlyList<StoredPrice>> ReadPageAsync(PriceFilter filter, PriceMark? after, int limit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<StoredPrice>>([.. Prices.Where(price => price.Option.StartsWith(filter.OptionPrefix!, StringComparison.Ordinal))]);

    public Task SaveAsync(AnalysisResult result, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<AnalysisResult?> ReadLatestAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<AnalysisRun>> ListRunsAsync(int limit, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<FleetAnalysis?> ReadFleetAsync(string runId, FleetId fleet, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<HourlyRollup>> ReadHoursAsync(string runId, FleetId fleet, DateTime? fromUtc, DateTime? toUtc, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<AnalysisRun>> ListRunsAsync(string? before, int limit, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<AccountFreshness>> ReadFreshnessAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<RunCalls>> ReadCallsAsync(Window startedIn, CancellationToken cancellationToken) => throw new NotSupportedException();

    private FleetAnalysis Fleet(AnalysisRun run, int old, int target)
    {
        var (main, moved) = old > 0 ? ("p3.2xlarge", false) : ("g4dn.xlarge", true);
        var hours = Enumerable.Range(0, (int)run.Window.Length.TotalHours)
            .Select(hour => new HourlyRollup(run.Window.FromUtc.AddHours(hour), 12, old + target, 2, 2, 2, 2, 2, 2, null, 100, null));
        var saving = Money.Usd(((8m * 3.06m) - (14m * 0.526m)) * 730m);
        return new FleetAnalysis(
            new Fleet(
                Tts, "tts", Account, Virginia, ComputeService.Ec2, FleetGrouping.Tag, main, [],
                [.. Instances("p3.2xlarge", old), .. Instances("g4dn.xlarge", target)],
                new Workload(), new Slo(null), 1, IsAutoscaled: false),
            new DemandProfile(FleetState.Active, DeviceSignal.GpuUtilization, moved ? "T4" : "V100", DemandUnit.ItemsPerSecond, 2, 2, 2, 100, 50, null, null, null, 1, 4032, 0, 0, 2, [.. hours]),
            new FleetCosts(Money.Usd(8m * 3.06m * 730m), Money.Usd(8m * 3.06m * 730m), new Ratio(0m)),
            new Recommendation(
                moved ? "111122223333/us-east-1/tts/stay/g4dn.xlarge" : Recommendation, Tts, moved ? Verdict.Stay : Verdict, moved ? ActionKind.Stay : ActionKind.Migrate, "g4dn.xlarge", 14,
                [new PurchaseLayer("on-demand", 14, 14m * 730m, HourlyRate.Usd(0.526m), Money.Usd(14m * 0.526m * 730m))],
                null, moved ? null : new SavingsRange(saving, saving, saving, 1), null, Money.Usd(4_800m), null, null, "Move 8 × p3.2xlarge to 14 × g4dn.xlarge", [], [], [], []),
            []);
    }

    private static IEnumerable<Instance> Instances(string type, int count) => Enumerable.Range(0, count).Select(index => new Instance(
        $"i-{type}-{index}", ComputeService.Ec2, Account, Virginia, type, null, null, InstanceLifecycle.OnDemand, true, Start.AddDays(-60), OfferingKey.Linux, OfferingKey.SharedTenancy, null, new Dictionary<string, string>()));

    private static FleetLine Line(FleetAnalysis analysis) => new(
        analysis.Fleet.Id, analysis.Fleet.AccountId, analysis.Fleet.Region, analysis.Fleet.Service, analysis.Fleet.TypeName, analysis.Fleet.Count, analysis.Demand.State,
        analysis.Costs?.List, analysis.Costs?.Effective, null, null,
        new RecommendationLine(
            analysis.Recommendation.Id, analysis.Recommendation.Verdict, analysis.Recommendation.Action, analysis.Recommendation.TypeName, analysis.Recommendation.Count,
            analysis.Recommendation.NewMonthlyCost, analysis.Recommendation.Savings, analysis.Recommendation.OneOffCost, null, null, RiskLevel.Low, analysis.Recommendation.Headline));

    private sealed class FixedClock(SavingsWorld world) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(world.NowUtc);
    }
}
