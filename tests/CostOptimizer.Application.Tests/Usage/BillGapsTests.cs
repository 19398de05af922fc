using CostOptimizer.Application.Estate;
using CostOptimizer.Application.Inventory;
using CostOptimizer.Application.Usage;
using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Tests.Usage;

/// <summary>One account in us-west-2, where only g4dn.xlarge has a price: 0.526 an hour.</summary>
public sealed class BillGapsTests
{
    private const string Account = "111122223333";

    private static readonly Region Oregon = new("us-west-2");

    private static readonly Window Day = new(new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc), new DateTime(2026, 1, 2, 0, 0, 0, DateTimeKind.Utc));

    private static readonly PriceBook Prices = new(
        [new PriceQuote(OfferingKey.LinuxShared(Oregon, "g4dn.xlarge"), HourlyRate.Usd(0.526m), "price list", Day.FromUtc, null)], [], [], []);

    [Fact]
    public void Of_ReservationHalfEmpty_SaysWhatTheEmptyPartCosts() =>
        Assert.Equal( // 1 × 0.526 × 730 = 383.98
            ["Capacity reservation cr-1 of 2 × g4dn.xlarge in usw2-az1: 1 stood empty on average, which is USD 384 a month at list price. Release what nobody needs."],
            Gaps([Held("cr-1", "g4dn.xlarge", 2)], Runs("i-1", "g4dn.xlarge")));

    // Two run in the zone, but one of them in no reservation.
    [Fact]
    public void Of_ReservationThatAwsCallsHalfEmpty_GoesByThat() =>
        Assert.Equal(
            ["Capacity reservation cr-1 of 2 × g4dn.xlarge in usw2-az1: 1 stood empty when it was read, which is USD 384 a month at list price. Release what nobody needs."],
            Gaps([Held("cr-1", "g4dn.xlarge", 2) with { EmptyWhenRead = 1 }], Runs("i-1", "g4dn.xlarge"), Runs("i-2", "g4dn.xlarge")));

    [Fact]
    public void Of_ReservationInUse_IsNotMentioned() =>
        Assert.Empty(Gaps([Held("cr-1", "g4dn.xlarge", 1)], Runs("i-1", "g4dn.xlarge")));

    [Fact]
    public void Of_ReservationForHalfOfTheWindow_CountsItsHoursAlone() =>
        Assert.Contains( // empty for 12 of 24 hours
            "0.5 stood empty on average, which is USD 192 a month",
            Assert.Single(Gaps([Held("cr-1", "g4dn.xlarge", 1) with { StartUtc = Day.FromUtc.AddHours(12) }])),
            StringComparison.Ordinal);

    [Fact]
    public void Of_NoPrice_IsNamedInsteadOfCountedAsNothing() =>
        Assert.Equal(
            [
                "2 × x9.large outside every fleet is in no sum: no on-demand price is known for it.",
                "Capacity reservation cr-9 of 3 × x9.large in usw2-az1 is in no sum: no on-demand price is known for it.",
            ],
            Gaps([Held("cr-9", "x9.large", 3)], Runs("i-1", "x9.large"), Runs("i-2", "x9.large")));

    [Fact]
    public void Of_SpotOutsideFleets_IsNamed() =>
        Assert.Equal(
            ["1 × g4dn.xlarge outside every fleet is in no sum: it runs on spot, whose price is read for fleets alone."],
            Gaps([], Runs("i-1", "g4dn.xlarge") with { Lifecycle = InstanceLifecycle.Spot }));

    [Fact]
    public void Of_InstanceOfAFleet_IsTheFleetsBusiness() =>
        Assert.Empty(BillGaps.Of(Inventory([], [Runs("i-1", "x9.large")]), new HashSet<string>(["i-1"]), Day, Prices));

    private static IReadOnlyList<string> Gaps(IReadOnlyList<CapacityReservation> reservations, params Instance[] instances) =>
        BillGaps.Of(Inventory(reservations, instances), new HashSet<string>(), Day, Prices);

    private static PartitionInventory Inventory(IReadOnlyList<CapacityReservation> reservations, IReadOnlyList<Instance> instances) => new(
        new EstatePartition(new Account(Account, "media-prod", Partition.Aws), Oregon),
        instances,
        [],
        [],
        [],
        new Dictionary<string, IReadOnlyList<string>>(),
        [])
    {
        CapacityReservations = reservations,
    };

    private static CapacityReservation Held(string id, string type, int count) =>
        new(id, Account, OfferingKey.LinuxShared(Oregon, type), "usw2-az1", count, Day.FromUtc.AddDays(-9), EndUtc: null);

    private static Instance Runs(string id, string type) => new(
        id, ComputeService.Ec2, Account, Oregon, type, "us-west-2a", "usw2-az1", InstanceLifecycle.OnDemand, IsRunning: true, Day.FromUtc.AddDays(-9),
        OfferingKey.Linux, OfferingKey.SharedTenancy, AutoScalingGroup: null, new Dictionary<string, string>());
}
