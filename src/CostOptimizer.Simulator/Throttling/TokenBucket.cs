namespace CostOptimizer.Simulator.Throttling;

/// <summary>A bucket that refills at a constant rate up to its capacity. Not safe for concurrent use.</summary>
internal sealed class TokenBucket(BucketSize size, DateTimeOffset start)
{
    private double _tokens = size.Capacity;
    private DateTimeOffset _filled = start;

    /// <returns>False, taking nothing, when the bucket is empty.</returns>
    public bool TryTake(DateTimeOffset now)
    {
        if (now > _filled)
        {
            _tokens = Math.Min(size.Capacity, _tokens + ((now - _filled).TotalSeconds * size.RefillPerSecond));
            _filled = now;
        }

        if (_tokens < 1)
        {
            return false;
        }

        _tokens--;
        return true;
    }
}
