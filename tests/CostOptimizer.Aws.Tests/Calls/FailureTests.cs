using System.Globalization;
using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Calls;
using CostOptimizer.Application.Estate;
using CostOptimizer.Application.Inventory;
using CostOptimizer.Aws.Tests.Support;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Simulator.Faults;

namespace CostOptimizer.Aws.Tests.Calls;

public sealed class FailureTests
{
    [Theory]
    [InlineData(FaultKind.Html, FailureKind.BadAnswer, "answered HTML")]
    [InlineData(FaultKind.Malformed, FailureKind.BadAnswer, "cannot be read")]
    [InlineData(FaultKind.ExpiredToken, FailureKind.CredentialsExpired, "have expired")]
    [InlineData(FaultKind.Throttle, FailureKind.Throttled, "still throttled")]
    [InlineData(FaultKind.Cut, FailureKind.Unreachable, "could not reach")]
    [InlineData(FaultKind.ServerError, FailureKind.ServiceError, "HTTP 500")]
    public async Task Discover_FaultyInstances_SaysWhatIsWrong(FaultKind fault, FailureKind kind, string says)
    {
        await using var aws = await SimulatedAws.StartAsync();
        aws.Simulator.Faults.Add(new FaultRule { Kind = fault, Operation = "DescribeInstances" });

        var exception = await Assert.ThrowsAsync<SourceException>(() => DiscoverAsync(aws));

        Assert.Equal(kind, exception.Kind);
        Assert.Equal(("ec2", "DescribeInstances"), (exception.Service, exception.Operation));
        Assert.Contains(says, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Discover_ClocksDiffer_NamesBothClocks()
    {
        await using var aws = await SimulatedAws.StartAsync((options, _) => options.MaxAttempts = 1);
        aws.Simulator.Faults.Add(new FaultRule { Kind = FaultKind.ClockOffset, Offset = TimeSpan.FromHours(3) });

        var exception = await Assert.ThrowsAsync<SourceException>(() => DiscoverAsync(aws));

        Assert.Equal(FailureKind.ClockSkew, exception.Kind);
        var ours = TimeProvider.System.GetUtcNow();
        Assert.Contains(ours.ToString("'this machine says' yyyy-MM-dd", CultureInfo.InvariantCulture), exception.Message, StringComparison.Ordinal);
        Assert.Contains(ours.AddHours(3).ToString("'AWS says' yyyy-MM-dd HH", CultureInfo.InvariantCulture), exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Discover_Denied_NamesTheActionAndTheAccount()
    {
        await using var stub = new StubAws((_, body) => body.Contains("Action=DescribeInstances&", StringComparison.Ordinal)
            ? (403, "text/xml", "<Response><Errors><Error><Code>UnauthorizedOperation</Code><Message>no</Message></Error></Errors></Response>")
            : StubAws.Empty(body));

        var exception = await Assert.ThrowsAsync<SourceException>(() =>
            ((IInventorySource)stub.Services.GetService(typeof(IInventorySource))!).DiscoverAsync(
                new EstatePartition(SimulatedAws.Media, new Region("us-east-1")), TestContext.Current.CancellationToken));

        Assert.Equal(FailureKind.AccessDenied, exception.Kind);
        Assert.Contains("ec2:DescribeInstances", exception.Message, StringComparison.Ordinal);
        Assert.Contains("111122223333", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Discover_NobodyListens_IsUnreachable()
    {
        await using var aws = await SimulatedAws.StartAsync((options, _) => (options.ServiceUrl, options.MaxAttempts) = ("http://127.0.0.1:1/", 1));

        var exception = await Assert.ThrowsAsync<SourceException>(() => DiscoverAsync(aws));

        Assert.Equal(FailureKind.Unreachable, exception.Kind);
    }

    [Fact]
    public async Task Discover_Cancelled_IsCancellationNotFailure()
    {
        await using var aws = await SimulatedAws.StartAsync();
        aws.Simulator.Faults.Add(new FaultRule { Kind = FaultKind.Slow, Delay = TimeSpan.FromMinutes(5) });
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => aws.Get<IInventorySource>().DiscoverAsync(Virginia(aws), stop.Token));
    }

    // Trap 38: EC2 throttles with 503, the JSON services with 400; both are tried again, and every attempt is counted.
    [Fact]
    public async Task Discover_ThrottledOnce_TriesAgainAndCountsEveryAttempt()
    {
        await using var aws = await SimulatedAws.StartAsync();
        aws.Simulator.Faults.Add(new FaultRule { Kind = FaultKind.Throttle, Operation = "DescribeInstances", Count = 1 });
        aws.Simulator.Faults.Add(new FaultRule { Kind = FaultKind.Throttle, Operation = "ListEndpoints", Count = 1 });

        await DiscoverAsync(aws);

        var calls = aws.Get<IApiCallMeter>().Read();
        Assert.Equal(2, Assert.Single(calls, call => call.Operation == "DescribeInstances").Calls);
        Assert.Equal(2, Assert.Single(calls, call => call.Operation == "ListEndpoints").Calls);
        Assert.All(calls, call => Assert.Equal(0m, call.Cost.Amount));
    }

    // Trap 39: a role is assumed for an hour at most, once, with its external id.
    [Fact]
    public async Task Discover_ThroughARole_AssumesItOnce()
    {
        await using var aws = await SimulatedAws.StartAsync((options, simulator) =>
        {
            var account = options.Accounts.Find(candidate => candidate.Id == "444455556666")!;
            account.RoleArn = simulator.Estate.Account(account.Id)!.RoleArn;
            account.ExternalId = "demo-external-id";
        });
        var partition = new EstatePartition(aws.Account("444455556666"), new Region("us-east-1"));

        var inventory = await aws.Get<IInventorySource>().DiscoverAsync(partition, TestContext.Current.CancellationToken);

        Assert.NotEmpty(inventory.Instances);
        Assert.Equal(3600, Aws.Credentials.AssumedRoleCredentials.DurationSeconds);
        Assert.Equal(1, Assert.Single(aws.Get<IApiCallMeter>().Read(), call => call.Operation == "AssumeRole").Calls);
    }

    [Fact]
    public async Task Discover_WrongExternalId_NamesAssumeRole()
    {
        await using var aws = await SimulatedAws.StartAsync((options, simulator) =>
        {
            var account = options.Accounts.Find(candidate => candidate.Id == SimulatedAws.Media.Id)!;
            account.RoleArn = simulator.Estate.Account(account.Id)!.RoleArn;
            account.ExternalId = "somebody-else";
        });

        var exception = await Assert.ThrowsAsync<SourceException>(() => DiscoverAsync(aws));

        Assert.Equal(FailureKind.AccessDenied, exception.Kind);
        Assert.Contains("sts:AssumeRole", exception.Message, StringComparison.Ordinal);
    }

    private static EstatePartition Virginia(SimulatedAws aws) => new(aws.Account(SimulatedAws.Media.Id), new Region("us-east-1"));

    private static Task<PartitionInventory> DiscoverAsync(SimulatedAws aws) =>
        aws.Get<IInventorySource>().DiscoverAsync(Virginia(aws), TestContext.Current.CancellationToken);
}
