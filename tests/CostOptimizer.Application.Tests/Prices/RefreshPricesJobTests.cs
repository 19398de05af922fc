using System.Collections.Concurrent;
using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Estate;
using CostOptimizer.Application.Prices;
using CostOptimizer.Application.Storage;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Values;
using Microsoft.Extensions.Logging.Abstractions;

namespace CostOptimizer.Application.Tests.Prices;

public sealed class RefreshPricesJobTests
{
    private static readonly DateTime Now = new(2026, 11, 21, 17, 0, 0, DateTimeKind.Utc);
    private static readonly Region Ireland = new("eu-west-1");
    private static readonly Region Virginia = new("us-east-1");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_TwoAccountsInARegion_AsksOnceForWhatIsKnownThere()
    {
        var trial = new Trial { Known = [Ireland] };

        await trial.RunAsync(Cancellation);

        // Nothing was ever needed in Virginia.
        Assert.Equal([(Ireland, "g5.xlarge", Now.AddDays(-30))], trial.Asked);
        Assert.Equal([(Ireland, Now)], trial.Observed);
        Assert.Equal([1], trial.ObservedAtLook);
    }

    [Fact]
    public async Task Run_FirstAccountMayNotRead_AsksTheNext()
    {
        var trial = new Trial { Known = [Ireland], Refused = ["111122223333"] };

        await trial.RunAsync(Cancellation);

        Assert.Equal(2, trial.Asked.Count);
        Assert.Equal([(Ireland, Now)], trial.Observed);
    }

    [Fact]
    public async Task Run_OneRegionFails_KeepsAndTellsTheOtherAndIsTriedAgain()
    {
        var trial = new Trial { Known = [Ireland, Virginia], Failing = [Virginia] };

        var exception = await Assert.ThrowsAsync<SourceException>(() => trial.RunAsync(Cancellation));

        Assert.Equal("us-east-1: Virginia is away.", exception.Message);
        Assert.Equal([(Ireland, Now)], trial.Observed);
        Assert.Equal([1], trial.ObservedAtLook);
    }

    [Fact]
    public async Task Run_NoAccountCanBeListed_SaysWhichAndWhy()
    {
        var trial = new Trial { ListingFailures = [new SourceFailure("organization", "list accounts", FailureKind.AccessDenied, "AWS denies ListAccounts.")] };

        var exception = await Assert.ThrowsAsync<SourceException>(() => trial.RunAsync(Cancellation));

        Assert.Equal("organization: AWS denies ListAccounts.", exception.Message);
    }

    private sealed class Trial : IEstateDirectory, IPriceSource, IPriceStore, IPriceWatch
    {
        public IReadOnlyList<Region> Known { get; init; } = [];

        public IReadOnlyList<Region> Failing { get; init; } = [];

        /// <summary>Accounts that may read no prices.</summary>
        public IReadOnlyList<string> Refused { get; init; } = [];

        /// <summary>Why there is nobody to ask; then there is nobody.</summary>
        public IReadOnlyList<SourceFailure> ListingFailures { get; init; } = [];

        public ConcurrentQueue<(Region Region, string Type, DateTime SpotFromUtc)> Asked { get; } = [];

        public ConcurrentQueue<(Region Region, DateTime AtUtc)> Observed { get; } = [];

        /// <summary>How many regions had been stored when the watch looked.</summary>
        public List<int> ObservedAtLook { get; } = [];

        public Task LookAsync(CancellationToken cancellationToken)
        {
            ObservedAtLook.Add(Observed.Count);
            return Task.CompletedTask;
        }

        public Task RunAsync(CancellationToken cancellationToken) =>
            new RefreshPricesJob(this, this, this, new SourceGuard(NullLogger<SourceGuard>.Instance), new AnalysisOptions { SpotHistoryDays = 30 }, [this], new StandingClock())
                .RunAsync("", cancellationToken);

        public Task<EstateListing> ListAsync(AnalysisScope scope, CancellationToken cancellationToken)
        {
            var (media, search) = (new Account("111122223333", "media", Partition.Aws), new Account("444455556666", "search", Partition.Aws));
            return Task.FromResult(new EstateListing(
                ListingFailures.Count > 0 ? [] : [new(media, Ireland), new(search, Ireland), new(media, Virginia)], ListingFailures));
        }

        public Task<WantedPrices?> ReadWantedAsync(Region region, Window spotWindow, CancellationToken cancellationToken) => Task.FromResult(
            Known.Contains(region) ? new WantedPrices(new HashSet<string> { "g5.xlarge" }, new HashSet<string>(), new HashSet<string>(), spotWindow) : null);

        public Task<RegionPrices> FetchAsync(Account reader, Region region, WantedPrices wanted, CancellationToken cancellationToken)
        {
            Asked.Enqueue((region, wanted.Ec2Types.Single(), wanted.SpotWindow.FromUtc));
            return Failing.Contains(region) || Refused.Contains(reader.Id)
                ? throw new SourceException(FailureKind.Unexpected, "pricing", "GetProducts", "Virginia is away.")
                : Task.FromResult(new RegionPrices(region, [], [], [], []));
        }

        public Task ObserveAsync(IReadOnlyList<RegionPrices> prices, DateTime observedAtUtc, CancellationToken cancellationToken)
        {
            Observed.Enqueue((prices.Single().Region, observedAtUtc));
            return Task.CompletedTask;
        }

        public Task<IReadOnlyList<StoredPrice>> ReadAsync(string? region, string? typePrefix, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<StoredPrice>>([]);
    }

    private sealed class StandingClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}
