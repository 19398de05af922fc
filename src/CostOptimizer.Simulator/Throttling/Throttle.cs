using CostOptimizer.Simulator.Protocols;

namespace CostOptimizer.Simulator.Throttling;

/// <summary>One token bucket per account, region, service and operation. Safe for concurrent use.</summary>
/// <remarks>
/// EC2's buckets are documented (EC2 developer guide, API throttling), CloudWatch's are its quotas per second. AWS
/// publishes no rates for the other services; theirs are assumptions, tight for Pricing, as client authors report.
/// </remarks>
internal sealed class Throttle(TimeProvider clock)
{
    private static readonly BucketSize Describe = new(100, 20);
    private static readonly BucketSize Unfiltered = new(50, 10);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, TokenBucket> _buckets = [];

    /// <returns>False when the call is to be refused.</returns>
    public bool Admit(string account, string region, string service, string operation, AwsInput input)
    {
        var now = clock.GetUtcNow();
        var size = SizeOf(service, operation, input);
        var key = $"{account}/{region}/{service}/{operation}/{size.Capacity}";
        lock (_lock)
        {
            if (!_buckets.TryGetValue(key, out var bucket))
            {
                _buckets[key] = bucket = new TokenBucket(size, now);
            }

            return bucket.TryTake(now);
        }
    }

    private static BucketSize SizeOf(string service, string operation, AwsInput input) => (service, operation) switch
    {
        ("ec2", "DescribeInstances") when IsBare(input) => Unfiltered,
        ("ec2", _) => Describe,
        ("cloudwatch", "ListMetrics") => new BucketSize(25, 25),
        ("cloudwatch", _) => new BucketSize(50, 50),
        ("pricing", _) => new BucketSize(20, 10),
        _ => new BucketSize(50, 20),
    };

    private static bool IsBare(AwsInput input) => input.Text("MaxResults") is null
        && input.Text("NextToken") is null
        && input.Structures("Filter").Count == 0
        && input.Texts("InstanceId").Count == 0;
}
