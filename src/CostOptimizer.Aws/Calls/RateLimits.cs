using System.Collections.Concurrent;
using System.Threading.RateLimiting;

namespace CostOptimizer.Aws.Calls;

/// <summary>
/// One token bucket per account, region, service and operation, a little under AWS's own, so that throttling is the
/// exception. EC2 and CloudWatch publish theirs (EC2 API throttling; CloudWatch limits); the others are guesses, tight
/// for Pricing as client authors report.
/// </summary>
internal sealed class RateLimits : IDisposable
{
    /// <summary>Estimated datapoints per second that GetMetricData grants for starts older than three hours.</summary>
    public const int DatapointsPerSecond = 396_000;

    private readonly ConcurrentDictionary<string, TokenBucketRateLimiter> _limiters = new(StringComparer.Ordinal);

    public async Task WaitAsync(AwsCall call, int datapoints, CancellationToken cancellationToken)
    {
        var (burst, perSecond) = SizeOf(call);
        var place = $"{call.AccountId}/{call.Region}/{call.Service}";
        await TakeAsync($"{place}/{call.Operation}", burst, perSecond, 1, cancellationToken);
        if (datapoints > 0)
        {
            // Nine tenths: the quota is counted by AWS's clock, not ours.
            const int Granted = DatapointsPerSecond / 10 * 9;
            await TakeAsync($"{place}/datapoints", Granted, Granted, Math.Min(datapoints, Granted), cancellationToken);
        }
    }

    public void Dispose()
    {
        foreach (var limiter in _limiters.Values)
        {
            limiter.Dispose();
        }
    }

    private static (int Burst, int PerSecond) SizeOf(AwsCall call) => (call.Service, call.Operation) switch
    {
        (AwsServices.Ec2, _) => (90, 18),
        (AwsServices.CloudWatch, "ListMetrics") => (20, 22),
        (AwsServices.CloudWatch, _) => (40, 45),
        (AwsServices.Pricing, _) => (16, 9),
        _ => (40, 18),
    };

    private async Task TakeAsync(string key, int burst, int perSecond, int tokens, CancellationToken cancellationToken)
    {
        var limiter = _limiters.GetOrAdd(key, static (_, size) => new TokenBucketRateLimiter(Options(size.burst, size.perSecond)), (burst, perSecond));
        using var lease = await limiter.AcquireAsync(tokens, cancellationToken);
        if (!lease.IsAcquired)
        {
            throw new InvalidOperationException($"The queue for {key} is full.");
        }
    }

    private static TokenBucketRateLimiterOptions Options(int burst, int perSecond) => new()
    {
        TokenLimit = burst,
        TokensPerPeriod = Math.Max(1, perSecond / 10),
        ReplenishmentPeriod = TimeSpan.FromSeconds(Math.Max(1, perSecond / 10) / (double)perSecond),
        QueueLimit = int.MaxValue,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        AutoReplenishment = true,
    };
}
