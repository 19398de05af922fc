using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Estate;
using CostOptimizer.Application.Metrics;
using CostOptimizer.Core.Demand;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Tests.Metrics;

public sealed class UsageCollectorTests
{
    private static readonly DateTime Monday = new(2026, 3, 2, 0, 0, 0, DateTimeKind.Utc);
    private static readonly EstatePartition Place = new(new Account("111122223333", "media", Partition.Aws), new Region("us-east-1"));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Collect_NextDay_ReadsTheDayAndTheLateHoursAndGivesTheWholeWindow()
    {
        var metrics = new FakeMetrics();
        var collector = new UsageCollector(metrics, metrics, new AnalysisOptions { LateDataHours = 3 });
        await collector.CollectAsync(Place, [Target("i-1")], Ids("i-1"), new Window(Monday, Monday.AddDays(14)), Cancellation);

        var usage = (await collector.CollectAsync(Place, [Target("i-1")], Ids("i-1"), new Window(Monday.AddDays(1), Monday.AddDays(15)), Cancellation)).Values.Single();

        Assert.Equal([(Monday, Monday.AddDays(14)), (Monday.AddDays(14).AddHours(-3), Monday.AddDays(15))], metrics.Read);
        Assert.Equal(new Window(Monday.AddDays(1), Monday.AddDays(15)), usage.Window);
        Assert.Equal(((13 * 24) - 3) * 12, usage.BusyDevicesMean.Count(busy => busy == 1));
        Assert.Equal(27 * 12, usage.BusyDevicesMean.Count(busy => busy == 2));
    }

    [Fact]
    public async Task Collect_AnInstanceCameFromAnotherFleet_ReadsEverythingAgain()
    {
        var metrics = new FakeMetrics();
        var collector = new UsageCollector(metrics, metrics, new AnalysisOptions());
        var window = new Window(Monday, Monday.AddDays(14));
        await collector.CollectAsync(Place, [Target("i-1")], Ids("i-1", "i-2"), window, Cancellation);

        await collector.CollectAsync(Place, [Target("i-1", "i-2")], Ids("i-1", "i-2"), window, Cancellation);

        Assert.Equal([(Monday, Monday.AddDays(14)), (Monday, Monday.AddDays(14))], metrics.Read);
    }

    [Theory]
    [InlineData(true)] // to another fleet: its past belongs there
    [InlineData(false)] // ended: its past stays
    public async Task Collect_AnInstanceLeft_ItsPastGoesWithItOnlyIfItStillRuns(bool stillRuns)
    {
        var metrics = new FakeMetrics();
        var collector = new UsageCollector(metrics, metrics, new AnalysisOptions { LateDataHours = 0 });
        await collector.CollectAsync(Place, [Target("i-1", "i-2")], Ids("i-1", "i-2"), new Window(Monday, Monday.AddDays(14)), Cancellation);

        var present = stillRuns ? Ids("i-1", "i-2") : Ids("i-1");
        await collector.CollectAsync(Place, [Target("i-1")], present, new Window(Monday, Monday.AddDays(15)), Cancellation);

        Assert.Equal(stillRuns ? Monday : Monday.AddDays(14), metrics.Read[1].From);
    }

    [Fact]
    public async Task Collect_AnInstanceStartedSince_ReadsOnlyWhatIsNew()
    {
        var metrics = new FakeMetrics();
        var collector = new UsageCollector(metrics, metrics, new AnalysisOptions { LateDataHours = 0 });
        await collector.CollectAsync(Place, [Target("i-1")], Ids("i-1"), new Window(Monday, Monday.AddDays(14)), Cancellation);
        var started = Instance("i-2") with { LaunchedAtUtc = Monday.AddDays(14).AddHours(5) };

        await collector.CollectAsync(Place, [Target([Instance("i-1"), started])], Ids("i-1", "i-2"), new Window(Monday, Monday.AddDays(15)), Cancellation);

        Assert.Equal(Monday.AddDays(14), metrics.Read[1].From);
    }

    [Fact]
    public async Task Collect_AnAgentAppeared_ReadsEverythingAgainByItsSignal()
    {
        var metrics = new FakeMetrics { Signal = DeviceSignal.None };
        var collector = new UsageCollector(metrics, metrics, new AnalysisOptions { LateDataHours = 0 });
        await collector.CollectAsync(Place, [Target("i-1")], Ids("i-1"), new Window(Monday, Monday.AddDays(14)), Cancellation);
        metrics.Signal = DeviceSignal.GpuUtilization;

        var usage = (await collector.CollectAsync(Place, [Target("i-1")], Ids("i-1"), new Window(Monday, Monday.AddDays(15)), Cancellation)).Values.Single();

        Assert.Equal((Monday, Monday.AddDays(15)), metrics.Read[2]);
        Assert.Equal(DeviceSignal.GpuUtilization, usage.Signal);
        Assert.All(usage.BusyDevicesMean, busy => Assert.Equal(3, busy));
    }

    [Fact]
    public async Task Collect_SettingsReadOtherMetrics_ReadsEverythingAgain()
    {
        var metrics = new FakeMetrics();
        var collector = new UsageCollector(metrics, metrics, new AnalysisOptions { LateDataHours = 0 });
        await collector.CollectAsync(Place, [Target("i-1")], Ids("i-1"), new Window(Monday, Monday.AddDays(14)), Cancellation);
        metrics.SettingsKey = "another namespace";

        await collector.CollectAsync(Place, [Target("i-1")], Ids("i-1"), new Window(Monday, Monday.AddDays(15)), Cancellation);

        Assert.Equal(Monday, metrics.Read[1].From);
    }

    private static HashSet<string> Ids(params string[] ids) => [.. ids];

    private static FleetTarget Target(params string[] ids) => Target([.. ids.Select(Instance)]);

    private static FleetTarget Target(IReadOnlyList<Instance> instances) => new(
        new Fleet(
            FleetId.Of("111122223333", Place.Region, "vocoder"), "vocoder", "111122223333", Place.Region, ComputeService.Ec2, FleetGrouping.Tag,
            "g5.xlarge", [], instances, Workload.Undeclared, Slo.None, 1, IsAutoscaled: false),
        Type: null,
        [],
        Variant: null);

    private static Instance Instance(string id) => new(
        id, ComputeService.Ec2, "111122223333", Place.Region, "g5.xlarge", null, null, InstanceLifecycle.OnDemand, IsRunning: true,
        Monday.AddDays(-60), OfferingKey.Linux, OfferingKey.SharedTenancy, null, new Dictionary<string, string>());

    /// <summary>Metrics that tell by their value which reading they came from, and a store in memory.</summary>
    private sealed class FakeMetrics : IMetricSource, IUsageStore
    {
        private readonly Dictionary<FleetId, KeptUsage> _kept = [];

        public string SettingsKey { get; set; } = "";

        public DeviceSignal Signal { get; set; } = DeviceSignal.GpuUtilization;

        public List<(DateTime From, DateTime To)> Read { get; } = [];

        public Task<IReadOnlyDictionary<FleetId, FleetUsage>> CollectAsync(
            EstatePartition partition, IReadOnlyList<FleetTarget> fleets, Window window, CancellationToken cancellationToken)
        {
            Read.Add((window.FromUtc, window.ToUtc));
            return Task.FromResult<IReadOnlyDictionary<FleetId, FleetUsage>>(fleets.ToDictionary(target => target.Fleet.Id, _ => Usage(window)));
        }

        public Task<IReadOnlyDictionary<FleetId, KeptUsage>> ReadAsync(IReadOnlyList<FleetId> fleets, Window window, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyDictionary<FleetId, KeptUsage>>(new Dictionary<FleetId, KeptUsage>(_kept));

        public Task SaveAsync(IReadOnlyList<KeptUsage> usages, CancellationToken cancellationToken)
        {
            foreach (var usage in usages)
            {
                _kept[usage.Fleet] = usage;
            }

            return Task.CompletedTask;
        }

        private FleetUsage Usage(Window window)
        {
            var usage = new FleetUsage(window, FleetUsage.DefaultBucket, Signal);
            Array.Fill(usage.BusyDevicesMean, Read.Count);
            return usage;
        }
    }
}
