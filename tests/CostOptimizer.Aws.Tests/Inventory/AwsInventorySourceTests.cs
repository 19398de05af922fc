using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Estate;
using CostOptimizer.Application.Inventory;
using CostOptimizer.Aws.Tests.Support;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Aws.Tests.Inventory;

public sealed class AwsInventorySourceTests
{
    // Traps 13 and 15: an absent lifecycle is on-demand; the stopped instance is listed as such, the terminated is not.
    [Fact]
    public async Task Discover_Virginia_KeepsRunningAndStoppedOnDemandInstances()
    {
        await using var aws = await SimulatedAws.StartAsync();

        var inventory = await DiscoverAsync(aws, "111122223333", "us-east-1");

        var moderation = inventory.Instances.Where(instance => instance.Tags["Name"] == "resnet-moderation").ToList();
        Assert.Equal(9, moderation.Count);
        Assert.Equal(8, moderation.Count(instance => instance.IsRunning));
        Assert.All(moderation, instance => Assert.Equal(InstanceLifecycle.OnDemand, instance.Lifecycle));
        Assert.All(moderation, instance => Assert.StartsWith("use1-az", instance.ZoneId, StringComparison.Ordinal)); // Trap 16.
        Assert.All(moderation.Where(instance => instance.IsRunning), instance => Assert.Equal("resnet-moderation-asg", instance.AutoScalingGroup));
        Assert.Contains(inventory.AutoScalingGroups, group => group is { Name: "resnet-moderation-asg", MinSize: 8, MaxSize: 12 });
        Assert.Contains("use1-az1", inventory.Zones["g4dn.xlarge"]);
        Assert.DoesNotContain("p3.2xlarge", inventory.Zones.Keys); // Trap 1: priced, yet not launchable.
        Assert.Equal(inventory.Instances.OrderBy(instance => instance.Id, StringComparer.Ordinal), inventory.Instances);
        Assert.Empty(inventory.ReservedInstances); // Trap 9: the only one is retired.
    }

    // Trap 8: the hourly price stands in recurringCharges.
    [Fact]
    public async Task Discover_ReservedInstances_ReadsTheirHourlyPriceAndZone()
    {
        await using var aws = await SimulatedAws.StartAsync();

        var inventory = await DiscoverAsync(aws, "444455556666", "us-east-1");

        var regional = Assert.Single(inventory.ReservedInstances, reservation => reservation.TypeName == "p3.8xlarge");
        Assert.Equal(HourlyRate.Usd(4.529m), regional.Recurring);
        Assert.Equal((2, null, OfferingKey.Linux), (regional.Count, regional.ZoneId, regional.Platform));
        Assert.Equal(PaymentOption.NoUpfront, regional.Payment);
        var zonal = Assert.Single(inventory.ReservedInstances, reservation => reservation.TypeName == "c5.4xlarge");
        Assert.StartsWith("use1-az", zonal.ZoneId, StringComparison.Ordinal);
    }

    // Trap 14: prepaid Capacity Blocks and spot are told apart from on-demand.
    [Fact]
    public async Task Discover_Oregon_TellsSpotAndCapacityBlocksApart()
    {
        await using var aws = await SimulatedAws.StartAsync();

        var inventory = await DiscoverAsync(aws, "444455556666", "us-west-2");

        Assert.Equal(InstanceLifecycle.CapacityBlock, Assert.Single(inventory.Instances, instance => instance.TypeName == "p4d.24xlarge").Lifecycle);
        Assert.All(inventory.Instances.Where(instance => instance.Tags["Name"] == "crawler-spot"), instance => Assert.Equal(InstanceLifecycle.Spot, instance.Lifecycle));
        var held = Assert.Single(inventory.CapacityReservations);
        Assert.Equal(("g4dn.xlarge", 2), (held.Offering.TypeName, held.Count));
    }

    [Fact]
    public async Task Discover_SageMakerEndpoint_BecomesNumberedInstancesWithoutThePrefix()
    {
        await using var aws = await SimulatedAws.StartAsync();

        var inventory = await DiscoverAsync(aws, "111122223333", "eu-west-1");

        var variant = Assert.Single(inventory.EndpointVariants);
        Assert.Equal("vision-endpoint", variant.Endpoint);
        Assert.Equal([.. Enumerable.Range(0, 3).Select(n => $"vision-endpoint/{variant.Variant}/{n}")], variant.InstanceIds);
        Assert.All(
            inventory.Instances.Where(instance => instance.Service == ComputeService.SageMaker),
            instance => Assert.Equal(("g4dn.xlarge", OfferingKey.Hosting), (instance.TypeName, instance.Platform)));
    }

    // Trap 12.
    [Fact]
    public void OperationOf_VpcSuffix_IsTheSamePlatform()
    {
        Assert.Equal(OfferingKey.Linux, Aws.Inventory.Platforms.OperationOf("Linux/UNIX (Amazon VPC)"));
        Assert.Equal(Aws.Inventory.Platforms.OperationOf("Windows"), Aws.Inventory.Platforms.OperationOf("Windows (Amazon VPC)"));
        Assert.Null(Aws.Inventory.Platforms.OperationOf("BeOS"));
    }

    // Trap 41: the last page's token is empty, not missing.
    [Fact]
    public async Task FetchPlans_TokenEmptyAtTheEnd_Ends()
    {
        await using var aws = await SimulatedAws.StartAsync();

        var plans = await aws.Get<ISavingsPlanSource>().FetchAsync(aws.Account("111122223333"), TestContext.Current.CancellationToken);

        var plan = Assert.Single(plans);
        Assert.Equal((CommitmentKind.Ec2InstanceSavingsPlan, "g4dn", Money.Usd(1.2m)), (plan.Kind, plan.Family, plan.CommitmentPerHour));
        var virginia = new Region("us-east-1");
        Assert.True(plan.Rates[OfferingKey.LinuxShared(virginia, "g4dn.xlarge")].PerHour.Amount is > 0m and < 0.526m);
        Assert.All(plan.Rates.Keys, offering => Assert.Equal("g4dn", offering.TypeName.Split('.')[0]));
    }

    [Fact]
    public async Task Discover_InstanceListedTwice_CountsItOnceAndSaysSo()
    {
        const string Twice = """
            <item><instanceId>i-1</instanceId><instanceType>g5.xlarge</instanceType><instanceState><code>16</code><name>running</name></instanceState>
            <launchTime>2026-11-01T00:00:00Z</launchTime><placement><availabilityZone>us-east-1a</availabilityZone><availabilityZoneId>use1-az1</availabilityZoneId></placement>
            <usageOperation>RunInstances</usageOperation></item>
            """;
        await using var stub = new StubAws((_, body) => Answer(body, $"<reservationSet><item><instancesSet>{Twice}{Twice}</instancesSet></item></reservationSet>"));

        var inventory = await DiscoverAsync(stub);

        Assert.Equal("i-1", Assert.Single(inventory.Instances).Id);
        Assert.Equal("Instance i-1 was listed twice; it is counted once.", Assert.Single(inventory.Warnings));
    }

    [Fact]
    public async Task Discover_TokenThatRepeats_IsRefusedNotFollowed()
    {
        await using var stub = new StubAws((_, body) => Answer(body, "<reservationSet/><nextToken>again</nextToken>"));

        var exception = await Assert.ThrowsAsync<SourceException>(() => DiscoverAsync(stub));

        Assert.Equal(FailureKind.BadAnswer, exception.Kind);
        Assert.Contains("ec2:DescribeInstances", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ec2-DescribeInstances-2020.xml")]
    public async Task Discover_RecordedAnswer_Parses(string file)
    {
        var recorded = File.ReadAllText(SharedFacts.Recorded(file));
        await using var stub = new StubAws((_, body) =>
            body.Contains("Action=DescribeInstances&", StringComparison.Ordinal) ? StubAws.Xml(recorded) : StubAws.Empty(body));

        var inventory = await DiscoverAsync(stub);

        Assert.NotEmpty(inventory.Instances);
        Assert.All(inventory.Instances, instance => Assert.Matches("^i-[0-9a-f]+$", instance.Id));
    }

    private static (int, string, string) Answer(string body, string instances) =>
        body.Contains("Action=DescribeInstances&", StringComparison.Ordinal)
            ? StubAws.Xml($"<DescribeInstancesResponse>{instances}</DescribeInstancesResponse>")
            : StubAws.Empty(body);

    private static Task<PartitionInventory> DiscoverAsync(SimulatedAws aws, string account, string region) =>
        aws.Get<IInventorySource>().DiscoverAsync(new EstatePartition(aws.Account(account), new Region(region)), TestContext.Current.CancellationToken);

    private static Task<PartitionInventory> DiscoverAsync(StubAws stub) =>
        ((IInventorySource)stub.Services.GetService(typeof(IInventorySource))!).DiscoverAsync(
            new EstatePartition(SimulatedAws.Media, new Region("us-east-1")), TestContext.Current.CancellationToken);
}
