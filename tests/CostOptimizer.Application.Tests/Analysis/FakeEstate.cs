using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Calls;
using CostOptimizer.Application.Estate;
using CostOptimizer.Application.Inventory;
using CostOptimizer.Application.Metrics;
using CostOptimizer.Application.Prices;
using CostOptimizer.Application.Replanning;
using CostOptimizer.Application.Storage;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Demand;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Tests.Analysis;

/// <summary>One account in two regions, each with one instance of one type, behind every port of the main job.</summary>
internal sealed class FakeEstate(string typeName) :
    IEstateDirectory, IInventorySource, IMetricSource, IPriceSource, ISavingsPlanSource, IAnalysisStore, IPriceStore, IPlanningBasisStore, IApiCallMeter, IUsageStore
{
    public static readonly DateTime Now = new(2026, 11, 16, 0, 0, 0, DateTimeKind.Utc);

    private static readonly Account Account = new("111122223333", "media", Partition.Aws);

    /// <summary>Regions whose discovery fails, with what it throws.</summary>
    public Dictionary<string, Exception> Failing { get; } = [];

    /// <summary>Called when a region is discovered.</summary>
    public Action<string> OnDiscover { get; init; } = _ => { };

    /// <summary>What the store of usage throws when something is to be kept.</summary>
    public Exception? Refusal { get; init; }

    /// <summary>Auto Scaling groups of each region, each a fleet of one instance.</summary>
    public IReadOnlyList<string> Groups { get; init; } = ["asg"];

    /// <summary>What every fleet's metrics warn of.</summary>
    public IReadOnlyList<string> MetricWarnings { get; init; } = [];

    /// <summary>What the account owns, each in its region.</summary>
    public IReadOnlyList<ReservedInstance> Reserved { get; init; } = [];

    public List<AnalysisResult> Saved { get; } = [];

    /// <summary>What plans can be made of again, by run; empty it to lose them.</summary>
    public Dictionary<string, PlanningBasis> Bases { get; } = [];

    public Task<EstateListing> ListAsync(AnalysisScope scope, CancellationToken cancellationToken) => Task.FromResult(new EstateListing(
        [new EstatePartition(Account, new Region("eu-west-1")), new EstatePartition(Account, new Region("us-east-1"))], []));

    public Task<PartitionInventory> DiscoverAsync(EstatePartition partition, CancellationToken cancellationToken)
    {
        OnDiscover(partition.Region.Code);
        cancellationToken.ThrowIfCancellationRequested();
        if (Failing.TryGetValue(partition.Region.Code, out var exception))
        {
            throw exception;
        }

        Instance[] instances = [.. Groups.Select(group => new Instance(
            $"i-{partition.Region}-{group}", ComputeService.Ec2, Account.Id, partition.Region, typeName, null, null, InstanceLifecycle.OnDemand,
            IsRunning: true, Now.AddDays(-60), OfferingKey.Linux, OfferingKey.SharedTenancy, AutoScalingGroup: group, new Dictionary<string, string>()))];
        return Task.FromResult(new PartitionInventory(
            partition, instances, [], [], [.. Reserved.Where(owned => owned.Region == partition.Region)], new Dictionary<string, IReadOnlyList<string>> { [typeName] = ["az1", "az2"] }, []));
    }

    public Task<IReadOnlyDictionary<FleetId, FleetUsage>> CollectAsync(
        EstatePartition partition, IReadOnlyList<FleetTarget> fleets, Window window, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<FleetId, FleetUsage>>(fleets.ToDictionary(fleet => fleet.Fleet.Id, _ => Busy(window, MetricWarnings)));

    public Task<RegionPrices> FetchAsync(
        Account reader, Region region, WantedPrices wanted, CancellationToken cancellationToken) => Task.FromResult(
        new RegionPrices(
            region,
            [new PriceQuote(OfferingKey.LinuxShared(region, typeName), HourlyRate.Usd(1m), "test", Now, EffectiveFromUtc: null)],
            [],
            [],
            []));

    public Task<IReadOnlyList<SavingsPlan>> FetchAsync(Account account, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<SavingsPlan>>([]);

    public Task SaveAsync(AnalysisResult result, CancellationToken cancellationToken)
    {
        Saved.Add(result);
        return Task.CompletedTask;
    }

    public Task<AnalysisResult?> ReadLatestAsync(CancellationToken cancellationToken) => Task.FromResult(Saved.LastOrDefault());

    public Task<AnalysisResult?> ReadAsync(string runId, CancellationToken cancellationToken) =>
        Task.FromResult(Saved.Find(result => result.Run.Id == runId));

    public Task<IReadOnlyList<AnalysisRun>> ListRunsAsync(int limit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<AnalysisRun>>([.. Saved.Select(result => result.Run)]);

    Task IPlanningBasisStore.SaveAsync(PlanningBasis basis, CancellationToken cancellationToken)
    {
        Bases[basis.Frame.Request.RunId] = basis;
        return Task.CompletedTask;
    }

    Task<PlanningBasis?> IPlanningBasisStore.ReadAsync(string runId, CancellationToken cancellationToken) => Task.FromResult(Bases.GetValueOrDefault(runId));

    public Task ObserveAsync(IReadOnlyList<RegionPrices> prices, DateTime observedAtUtc, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<IReadOnlyList<StoredPrice>> ReadAsync(string? region, string? typePrefix, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<StoredPrice>>([]);

    public Task<WantedPrices?> ReadWantedAsync(Region region, Window spotWindow, CancellationToken cancellationToken) => Task.FromResult<WantedPrices?>(null);

    public IReadOnlyList<ApiCallCount> Read() => [];

    public string SettingsKey => "";

    public Task<IReadOnlyDictionary<FleetId, KeptUsage>> ReadAsync(IReadOnlyList<FleetId> fleets, Window window, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<FleetId, KeptUsage>>(new Dictionary<FleetId, KeptUsage>());

    public Task SaveAsync(IReadOnlyList<KeptUsage> usages, CancellationToken cancellationToken) =>
        Refusal is null ? Task.CompletedTask : Task.FromException(Refusal);

    public ICallTally Begin() => new NoCalls();

    private sealed class NoCalls : ICallTally
    {
        public IReadOnlyList<ApiCallCount> Read() => [];

        public void Dispose()
        {
        }
    }

    private static FleetUsage Busy(Window window, IReadOnlyList<string> warnings)
    {
        var usage = new FleetUsage(window, FleetUsage.DefaultBucket, DeviceSignal.GpuUtilization) { Warnings = warnings };
        Array.Fill(usage.InstancesInService, 1);
        Array.Fill(usage.BusyDevicesMean, 0.5);
        Array.Fill(usage.BusyDevicesPeak, 0.6);
        return usage;
    }
}
