using CostOptimizer.Application.Analysis;
using CostOptimizer.Aws.Calls;

namespace CostOptimizer.Aws.Tests.Calls;

public sealed class AwsGateTests
{
    [Fact]
    public async Task Call_AnswerNeverEnds_FailsAtTheLongestCall()
    {
        using var limits = new RateLimits();
        using var gate = new AwsGate(limits, maxConcurrency: 1, longestCall: TimeSpan.FromMilliseconds(50), TimeProvider.System);
        var call = new AwsCall(AwsServices.Ec2, "DescribeInstances", "111122223333", "us-east-1");

        var exception = await Assert.ThrowsAsync<SourceException>(() => gate.CallAsync<int>(
            call,
            async stop =>
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stop);
                return 0;
            },
            TestContext.Current.CancellationToken));

        Assert.Equal(FailureKind.Unreachable, exception.Kind);
        Assert.Contains("had no whole answer", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Call_Cancelled_IsNoFailure()
    {
        using var limits = new RateLimits();
        using var gate = new AwsGate(limits, maxConcurrency: 1, longestCall: TimeSpan.FromMinutes(1), TimeProvider.System);
        using var cancellation = new CancellationTokenSource();
        var call = new AwsCall(AwsServices.Ec2, "DescribeInstances", "111122223333", "us-east-1");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gate.CallAsync<int>(
            call,
            async stop =>
            {
                await cancellation.CancelAsync();
                stop.ThrowIfCancellationRequested();
                return 0;
            },
            cancellation.Token));
    }
}
