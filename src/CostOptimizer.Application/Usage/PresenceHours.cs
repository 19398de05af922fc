using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Usage;

/// <summary>How long instances ran, as far as inventory tells: from launch to now, because what was terminated is gone.</summary>
internal static class PresenceHours
{
    /// <param name="window">A whole multiple of <paramref name="bucket"/>.</param>
    /// <returns>One value per bucket: running instances, a fraction for a launch inside the bucket.</returns>
    public static double[] PerBucket(IEnumerable<Instance> instances, Window window, TimeSpan bucket)
    {
        var count = (int)(window.Length.Ticks / bucket.Ticks);
        var presence = new double[count];
        foreach (var instance in instances.Where(instance => instance.IsRunning))
        {
            var missing = instance.LaunchedAtUtc <= window.FromUtc ? 0d : (instance.LaunchedAtUtc - window.FromUtc) / bucket;
            var first = (int)Math.Min(Math.Floor(missing), count);
            if (first < count)
            {
                presence[first] += 1 - (missing - first);
            }

            for (var index = first + 1; index < count; index++)
            {
                presence[index] += 1;
            }
        }

        return presence;
    }
}
